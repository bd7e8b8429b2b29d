return await Porchlight.Platform.Cli.CommandLine.RunAsync(args);

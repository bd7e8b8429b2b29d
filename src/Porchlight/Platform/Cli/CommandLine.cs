using System.CommandLine;

namespace Porchlight.Platform.Cli;

/// <summary>One verb of <c>porchlight</c>. Found in the assembly; made without arguments.</summary>
public interface IVerb
{
    System.CommandLine.Command Build();
}

internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Porchlight: the front desk of a clinic in one program.");
        foreach (var type in typeof(CommandLine).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerb))))
        {
            root.Subcommands.Add(((IVerb)Activator.CreateInstance(type, nonPublic: true)!).Build());
        }

        return root.Parse(args).InvokeAsync();
    }
}

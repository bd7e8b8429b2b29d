using System.CommandLine;

namespace Porchlight.Platform.Cli;

/// <summary>One verb of <c>porchlight</c>. Found in the assembly; made without arguments.</summary>
public interface IVerb
{
    System.CommandLine.Command Build();
}

internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Porchlight: the front desk of a clinic in one program.");
        foreach (var type in typeof(CommandLine).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerb))))
        {
            root.Subcommands.Add(((IVerb)Activator.CreateInstance(type, nonPublic: true)!).Build());
        }

        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CannotStartException reason)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"Unhandled exception: {failure}");
            return 1;
        }
    }
}

/// <summary>Why the program cannot do what it was asked to, in a sentence that says what to do; nothing was changed.</summary>
public sealed class CannotStartException(string message) : Exception(message);

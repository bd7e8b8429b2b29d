using System.CommandLine;
using Porchlight.Platform.Cli;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>
/// <c>porchlight x12 show|explain|check FILE</c>: reads any X12 file, needs no data folder and touches nothing. What is printed and
/// the exit code come from the library; here only arguments are read.
/// </summary>
internal sealed class X12Verbs : IVerb
{
    // A file that is not there or cannot be read ends like one that is no X12.
    private const int NothingToRead = 2;

    private delegate X12Output Verb(ReadOnlySpan<byte> file, ParseResult arguments);

    public System.CommandLine.Command Build()
    {
        var date = new Option<DateOnly?>("--date") { Description = "The visit day, 2026-12-03 (default: as the answer says)." };
        var language = new Option<string>("--language") { Description = "Of the plain words: en or es.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "es");
        var explain = Read("explain", "What an eligibility answer (271) means for the visit, in plain words.", (file, arguments) => X12Explain.Run(
            file, arguments.GetValue(date), arguments.GetValue(language) == "es" ? PlainLanguage.Spanish : PlainLanguage.English));
        explain.Options.Add(date);
        explain.Options.Add(language);
        return new System.CommandLine.Command("x12", "Read X12 files.")
        {
            Read("show", "Interchanges, groups and transaction sets, every segment in its place.", (file, _) => X12Show.Run(file)),
            explain,
            Read("check", "Envelope, guide rules and balance; exit 0 when valid, 1 when not.", (file, _) => X12Check.Run(file)),
        };
    }

    /// <summary>Takes --data like every verb, and has no use for it.</summary>
    private static System.CommandLine.Command Read(string name, string description, Verb verb)
    {
        var (path, json) = (new Argument<string>("FILE"), CommonOptions.Json());
        var command = new System.CommandLine.Command(name, description) { path, json, CommonOptions.Data() };
        command.SetAction(arguments =>
        {
            byte[] file;
            try
            {
                // Copied and not read at once: a pipe has no length.
                using var stream = new FileStream(arguments.GetValue(path)!, FileMode.Open, FileAccess.Read);
                using var whole = new MemoryStream();
                stream.CopyTo(whole);
                file = whole.ToArray();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Console.Error.WriteLine($"The file could not be read: {e.Message}");
                return NothingToRead;
            }

            var output = verb(file, arguments);
            var asJson = arguments.GetValue(json);
            if (asJson || output.ExitCode != NothingToRead)
            {
                Console.WriteLine(asJson ? output.Json : output.Text);
            }

            if (output.ExitCode == NothingToRead)
            {
                Console.Error.WriteLine(output.Text);
            }

            return output.ExitCode;
        });
        return command;
    }
}

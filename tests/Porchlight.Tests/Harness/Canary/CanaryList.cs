using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Porchlight.Coverage;
using Porchlight.Registration;

namespace Porchlight.Tests;

/// <summary>
/// The patient data that went through the program, as lines <c>kind TAB how TAB text</c>, in each form it could be written in. It is read
/// from the databases that seed and tests filled, so that nobody has to keep a list. <c>word</c>: counts only between other signs.
/// </summary>
internal sealed class CanaryList(Recording.Lines lines)
{
    private readonly HashSet<string> _known = [];

    public async Task TakeAsync(Desk desk)
    {
        try
        {
            await desk.ReadAsync(async db =>
            {
                foreach (var patient in await db.Set<Patient>().Select(row => new { row.Given, row.NameUsed, row.Family, row.Born }).ToListAsync())
                {
                    Name(patient.Given, patient.Family);
                    Name(patient.NameUsed, patient.Family);
                    Born(patient.Born);
                }

                foreach (var relation in await db.Set<PatientRelation>().ToListAsync())
                {
                    Name(relation.Given, relation.Family);
                    Phone(relation.Phone);
                }

                foreach (var contact in await db.Set<PatientContact>().ToListAsync())
                {
                    if (contact.Kind == ContactKind.Email)
                    {
                        Add("e-mail address", contact.Value);
                    }
                    else
                    {
                        Phone(contact.Value);
                    }
                }

                foreach (var line in await db.Set<PatientAddress>().Select(row => row.Line1).ToListAsync())
                {
                    Add("street address", line);
                }

                foreach (var coverage in await db.Set<PatientCoverage>().ToListAsync())
                {
                    Add("member id", coverage.MemberId.Value, coverage.MemberId.Value.Length < 8);
                    Name(coverage.HolderGiven?.Reveal(), coverage.HolderFamily?.Reveal());
                }

                return 0;
            });
        }
        catch (DbException)
        {
            // The test has taken the database apart; what was in it came from the seed that other desks have too.
        }
    }

    public void Add(string kind, string? text, bool word = false)
    {
        lock (_known)
        {
            // Two or three letters are in everything.
            if (text is { Length: >= 5 } && _known.Add(text))
            {
                lines.Add($"{kind}\t{(word ? "word" : "anywhere")}\t{text}");
            }
        }
    }

    private void Name(string? given, string? family)
    {
        if (given is { Length: > 0 } && family is { Length: > 0 })
        {
            foreach (var text in (string[])[$"{given} {family}", $"{family}, {given}", $"{family}*{given}", $"{Uri.EscapeDataString(given)}%20{Uri.EscapeDataString(family)}", $"{Uri.EscapeDataString(given)}+{Uri.EscapeDataString(family)}"])
            {
                Add("name", text);
            }
        }

        Add("family name", family, word: true);
    }

    private void Born(LocalDate born)
    {
        // This year's are in every line's own time.
        if (born.Year == Desk.TuesdayMorning.InUtc().Year)
        {
            return;
        }

        foreach (var pattern in (string[])["uuuu'-'MM'-'dd", "uuuuMMdd", "MM'/'dd'/'uuuu", "M'/'d'/'uuuu", "MMM d', 'uuuu"])
        {
            Add("birth date", LocalDatePattern.Create(pattern, CultureInfo.InvariantCulture).Format(born), word: true);
        }
    }

    private void Phone(string? e164)
    {
        if (e164 is { Length: 12 })
        {
            Add("phone number", e164[2..]);
            Add("phone number", $"{e164[2..5]}-{e164[5..8]}-{e164[8..]}");
            Add("phone number", $"({e164[2..5]}) {e164[5..8]}-{e164[8..]}");
        }
    }
}

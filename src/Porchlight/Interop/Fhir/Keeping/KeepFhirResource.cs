using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;

namespace Porchlight.Fhir;

/// <summary>Remembers a resource that was taken: the raw bytes, what was understood, and by which ids it is known from now on.</summary>
/// <param name="Raw">JSON in UTF-8.</param>
internal sealed record KeepFhirResource(
    string Type, string Mark, FhirTarget Target, PatientId? Patient, string File, int Index, string Understood, Phi<string> Raw, IReadOnlyList<LinkKey> Keys) : Command<Done>;

internal sealed class KeepFhirResourceHandler(IDataProtectionProvider protection) : IHandle<KeepFhirResource, Done>
{
    private const string Purpose = "interop.fhir.raw";

    public async Task<Decision<Done>> Handle(KeepFhirResource command, Act act, CancellationToken cancellationToken)
    {
        if (command.Patient is { } patient)
        {
            act.About(patient);
        }

        act.Note("type", command.Type);
        act.Note("record", $"{command.Target.Kind}:{command.Target.Ours:n}");
        act.Db.Add(new FhirResource
        {
            Type = command.Type,
            Mark = command.Mark,
            Kind = command.Target.Kind,
            Ours = command.Target.Ours,
            File = command.File,
            Index = command.Index,
            At = act.Now,
            Understood = command.Understood,
            Raw = protection.CreateProtector(Purpose).Protect(System.Text.Encoding.UTF8.GetBytes(command.Raw.Reveal())),
        });
        await LinkAsync(command, act, cancellationToken);
        return new Done();
    }

    private static async Task LinkAsync(KeepFhirResource command, Act act, CancellationToken cancellationToken)
    {
        foreach (var key in command.Keys.Distinct())
        {
            if (await act.Db.Set<FhirLink>().FirstOrDefaultAsync(row => row.Source == key.Source && row.Type == key.Type && row.Theirs == key.Theirs, cancellationToken) is { } there)
            {
                (there.Kind, there.Ours) = (command.Target.Kind, command.Target.Ours);
            }
            else
            {
                act.Db.Add(new FhirLink { Source = key.Source, Type = key.Type, Theirs = key.Theirs, Kind = command.Target.Kind, Ours = command.Target.Ours });
            }
        }
    }
}

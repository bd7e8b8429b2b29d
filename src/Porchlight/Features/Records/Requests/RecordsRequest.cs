using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Records.Api;

namespace Porchlight.Records;

public enum RequestState
{
    Open = 0,
    Given = 1,
    Denied = 2,
    Withdrawn = 3,
}

/// <summary>
/// Somebody asked for a patient's records. Access must be given within 30 calendar days of the asking, which one extension of 30 days,
/// told in writing with its reason within the first 30, may lengthen (45 CFR 164.524(b)(2)). Nobody has to say why they ask.
/// </summary>
public sealed class RecordsRequest : IVersioned
{
    public const int Days = 30;

    public RecordsRequestId Id { get; init; } = RecordsRequestId.New();

    public PatientId Patient { get; init; }

    public SiteId? Site { get; init; }

    /// <summary>The patient, or who acts for them.</summary>
    public Phi<string> AskedBy { get; init; } = "";

    public Phi<string> What { get; init; } = "";

    /// <summary>The form and format they want, given when readily producible.</summary>
    public string Format { get; init; } = "";

    public LocalDate Received { get; init; }

    public LocalDate Due { get; private set; }

    public Phi<string>? ExtensionReason { get; private set; }

    public RequestState State { get; private set; }

    public LocalDate? Closed { get; private set; }

    public long Version { get; init; }

    public string Cause => $"records:{Id}";

    public bool IsExtended => ExtensionReason is not null;

    public static RecordsRequest Logged(RecordsRequestId id, PatientId patient, SiteId? site, Phi<string> askedBy, Phi<string> what, string format, LocalDate received) => new()
    {
        Id = id,
        Patient = patient,
        Site = site,
        AskedBy = askedBy,
        What = what,
        Format = format,
        Received = received,
        Due = received.PlusDays(Days),
    };

    /// <summary>Once, and only while the first thirty days run.</summary>
    public Decision<LocalDate> Extend(Phi<string> reason, LocalDate today)
    {
        if (State != RequestState.Open || IsExtended)
        {
            return new Refusal("records.extended", "The law allows one extension, and only of an open request.", "reason");
        }

        if (today > Received.PlusDays(Days))
        {
            return new Refusal("records.too-late", "The first 30 days are over; an extension had to be told within them.", "reason");
        }

        if (string.IsNullOrWhiteSpace(reason.Reveal()))
        {
            return new Refusal("records.reason-missing", "Write the reason; the person gets it in writing.", "reason");
        }

        (ExtensionReason, Due) = (reason, Received.PlusDays(2 * Days));
        return Due;
    }

    public Decision<Done> Close(RequestState how, LocalDate today)
    {
        if (State != RequestState.Open || how == RequestState.Open)
        {
            return new Refusal("records.closed", "This request is closed already.");
        }

        (State, Closed) = (how, today);
        return default(Done);
    }

    internal sealed class Table : IEntityTypeConfiguration<RecordsRequest>
    {
        public void Configure(EntityTypeBuilder<RecordsRequest> request)
        {
            request.ToTable("records_request");
            request.HasKey(row => row.Id);
            request.HasIndex(row => new { row.State, row.Due });
            request.HasIndex(row => row.Patient);
            request.Property(row => row.AskedBy).HasMaxLength(200);
            request.Property(row => row.What).HasMaxLength(1000);
            request.Property(row => row.Format).HasMaxLength(40);
            request.Property(row => row.ExtensionReason).HasMaxLength(1000);
            request.Property(row => row.State).HasConversion<string>().HasMaxLength(12);
            request.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}

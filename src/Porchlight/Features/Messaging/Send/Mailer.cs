using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using NodaTime;
using NodaTime.Text;
using Porchlight.Messaging.Api;

namespace Porchlight.Messaging;

/// <summary>E-mail by SMTP. The message's id makes its Message-ID, so that a mail sent twice can be known as one.</summary>
internal sealed class Mailer(IConfiguration settings)
{
    public bool IsSetUp => settings["Porchlight:Mail:Host"] is { Length: > 0 };

    public async Task<SendingAnswer> SendAsync(Message message, string subject, CalendarVisit? visit, CancellationToken cancellationToken)
    {
        using var mail = new MimeMessage { Subject = subject, Body = BodyOf(message, visit), MessageId = $"{message.Id}@porchlight" };
        mail.From.Add(MailboxAddress.Parse(settings["Porchlight:Mail:From"] ?? "frontdesk@example.org"));
        mail.To.Add(MailboxAddress.Parse(message.Party.Reveal()));
        mail.Date = message.At.ToDateTimeOffset();
        using var client = new SmtpClient { Timeout = 20_000 };
        try
        {
            var port = settings.GetValue("Porchlight:Mail:Port", 25);
            await client.ConnectAsync(settings["Porchlight:Mail:Host"]!, port, SecureSocketOptions.StartTlsWhenAvailable, cancellationToken);
            if (settings["Porchlight:Mail:User"] is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings["Porchlight:Mail:Password"] ?? "", cancellationToken);
            }

            await client.SendAsync(mail, cancellationToken);
            await client.DisconnectAsync(true, cancellationToken);
            return new SendingAnswer.Taken(null);
        }
        catch (SmtpCommandException e)
        {
            // RFC 5321 §4.2.1: 5yz is for good, 4yz may pass.
            return (int)e.StatusCode >= 500 ? new SendingAnswer.Refused($"{(int)e.StatusCode}") : new SendingAnswer.TryLater($"{(int)e.StatusCode}");
        }
    }

    private static MimeEntity BodyOf(Message message, CalendarVisit? visit)
    {
        var words = new TextPart(TextFormat.Plain) { Text = message.Body.Reveal() };
        return visit is null ? words : new Multipart("mixed") { words, visit.Attachment() };
    }
}

/// <summary>The visit for the patient's own calendar (RFC 5545): when and where, never what for.</summary>
internal sealed record CalendarVisit(MessageId Message, AppointmentId Appointment, string Clinic, string Place, Instant Start, Instant End, Instant Made)
{
    private static readonly InstantPattern _utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public MimePart Attachment() => new TextPart("calendar")
    {
        Text = string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Porchlight//EN", "METHOD:PUBLISH", "BEGIN:VEVENT", $"UID:{Appointment}@porchlight",
            $"DTSTAMP:{_utc.Format(Made)}", $"DTSTART:{_utc.Format(Start)}", $"DTEND:{_utc.Format(End)}",
            $"SUMMARY:{Escaped(Clinic)}", $"LOCATION:{Escaped(Place)}", "END:VEVENT", "END:VCALENDAR", ""),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "visit.ics" },
    };

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
}

using System.Buffers;
using System.Collections.Concurrent;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Porchlight.Sims.Messages;

/// <summary>A mail as it came in: the envelope's addresses and the decoded parts.</summary>
internal sealed record ReceivedMail(
    string EnvelopeFrom, IReadOnlyList<string> EnvelopeTo, string Subject, string? Text, string? Html, string? MessageId, string Raw);

/// <summary>Keeps every mail in memory. The local part of an address scripts its trouble: bounce…, full…, busy…, slow….</summary>
internal sealed class Postbox : MessageStore, IMailboxFilter
{
    private readonly ConcurrentQueue<ReceivedMail> _mails = [];
    private readonly ConcurrentDictionary<string, bool> _greylisted = [];

    public bool IsUp { get; set; } = true;

    public IEnumerable<ReceivedMail> To(string? address) =>
        _mails.Where(mail => address is null || mail.EnvelopeTo.Contains(address, StringComparer.OrdinalIgnoreCase));

    public void Clear()
    {
        _mails.Clear();
        _greylisted.Clear();
        IsUp = true;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
        IsUp ? Task.FromResult(true) : throw new SmtpResponseException(new(SmtpReplyCode.ServiceUnavailable, "service not available"), quit: true);

    public async Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
    {
        switch (to.User.ToLowerInvariant())
        {
            case var user when user.StartsWith("bounce", StringComparison.Ordinal):
                throw new SmtpResponseException(new(SmtpReplyCode.MailboxUnavailable, "no such mailbox"));
            case var user when user.StartsWith("full", StringComparison.Ordinal):
                throw new SmtpResponseException(new(SmtpReplyCode.SizeLimitExceeded, "mailbox full"));
            case var user when user.StartsWith("busy", StringComparison.Ordinal) && _greylisted.TryAdd(to.AsAddress(), true):
                throw new SmtpResponseException(new(SmtpReplyCode.Aborted, "try again later"));
            case var user when user.StartsWith("slow", StringComparison.Ordinal):
                await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
                return true;
            default:
                return true;
        }
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var raw = buffer.ToArray();
        using var message = await MimeMessage.LoadAsync(new MemoryStream(raw), cancellationToken);
        _mails.Enqueue(new(
            transaction.From.AsAddress(),
            [.. transaction.To.Select(to => to.AsAddress())],
            message.Subject ?? "",
            message.TextBody,
            message.HtmlBody,
            message.MessageId,
            System.Text.Encoding.UTF8.GetString(raw)));
        return SmtpResponse.Ok;
    }
}

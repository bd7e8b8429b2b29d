using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;

namespace Porchlight.Messaging;

/// <summary>Today's messages at this site: those that need somebody first.</summary>
internal static class MessagesRoom
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages", OpenAsync).RequirePermission("messages.view").Audited("messages.viewed");
        Act(routes, "again", sendAgain: true);
        Act(routes, "done", sendAgain: false);
    }

    private static void Act(IEndpointRouteBuilder routes, string act, bool sendAgain) =>
        routes.MapPost($"/messages/{{id}}/{act}", async (
            MessageId id, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, Words words, CancellationToken cancellationToken) =>
        {
            var answer = await runner.RunAsync(new SettleMessage(id, sendAgain), op, who.Actor, cancellationToken);
            if (answer.Refusal is { } why)
            {
                return Page.Of<Refused>(new { Why = why, Back = "/messages" }, StatusCodes.Status422UnprocessableEntity);
            }

            http.Tell(sendAgain ? words["It is on its way again"] : words["Dealt with"]);
            return http.GoTo("/messages");
        }).RequirePermission("messages.view").Audited($"message.{act}");

    private static async Task<IResult> OpenAsync(MessageReader messages, Who who, Shown shown, CancellationToken cancellationToken)
    {
        var view = await messages.TodayAsync(who.Site, cancellationToken);
        shown.List("messages today", view.Messages.Select(line => line.Message.Id));
        return Page.Of<MessagesPage>(new { View = view });
    }
}

/// <summary>One message as a list shows it.</summary>
/// <param name="At">At the site.</param>
public sealed record MessageLine(Message Message, PatientCard? Patient, LocalDateTime At) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

public sealed record MessagesView(IReadOnlyList<MessageLine> Messages, string Topic, bool IsSetUp);

internal sealed class MessageReader(PorchlightDb db, PatientCards cards, ClinicDirectory clinic, TextProvider texts, IClock clock)
{
    private const int Most = 200;

    public async Task<MessagesView> TodayAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(site, cancellationToken);
        var dawn = clock.GetCurrentInstant().InZone(zone).Date.AtStartOfDayInZone(zone).ToInstant();
        var rows = await db.Set<Message>()
            .Where(row => (row.Site == site || row.Site == null)
                && (row.At >= dawn || (row.HandledAt == null && (row.State == MessageState.Failed || row.State == MessageState.Received))))
            .OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
        return new MessagesView(await LinesAsync(rows, zone, cancellationToken), MessagingTopics.Of(site), texts.IsSetUp);
    }

    public async Task<IReadOnlyList<MessageLine>> OfPatientAsync(PatientId patient, SiteId? site, int most, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Message>().Where(row => row.Patient == patient).OrderByDescending(row => row.At).Take(most).ToListAsync(cancellationToken);
        return await LinesAsync(rows, await ZoneAsync(site, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<MessageLine>> LinesAsync(List<Message> rows, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var patients = await cards.OfAsync(rows.Select(row => row.Patient).OfType<PatientId>(), cancellationToken);
        return [.. rows.OrderByDescending(row => row.NeedsSomebody).ThenByDescending(row => row.At).Select(row =>
            new MessageLine(row, row.Patient is { } id ? patients.GetValueOrDefault(id) : null, row.At.InZone(zone).LocalDateTime))];
    }

    private async Task<DateTimeZone> ZoneAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return (sites.Find(site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
    }
}

/// <summary>The last messages with this patient, on their page.</summary>
internal sealed class MessagesOnChart(MessageReader messages, Who who) : IChartPart
{
    public int Order => 60;

    public bool IsAside => false;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (!who.May("messages.view") || await messages.OfPatientAsync(patient, who.Site, 5, cancellationToken) is not { Count: > 0 } lines)
        {
            return null;
        }

        return builder =>
        {
            builder.OpenComponent<MessagesCard>(0);
            builder.AddComponentParameter(1, nameof(MessagesCard.Lines), lines);
            builder.CloseComponent();
        };
    }
}

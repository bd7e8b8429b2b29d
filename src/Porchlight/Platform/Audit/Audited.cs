using System.Text.Json;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Audit;

/// <summary>The endpoint's audit kind; every endpoint has one, <see cref="AuditedExtensions.NotAudited"/> says why not.</summary>
public sealed record AuditedMetadata(string Kind, string? WhyNot = null);

/// <summary>See <see cref="AuditedExtensions.BeforeTheChart"/>.</summary>
public sealed record BeforeTheChartMetadata;

/// <summary>
/// What a reading endpoint is about to show. It says so by <see cref="Patient"/> or <see cref="List"/> before it returns; the filter makes
/// that durable before the first byte leaves (invariant 4).
/// </summary>
public sealed class Shown
{
    internal PatientId? OnePatient { get; private set; }

    internal Dictionary<string, object?> Facts { get; } = [];

    internal bool IsEmpty => OnePatient is null && Facts.Count == 0;

    internal bool IsDurable { get; private set; }

    internal string? Reason { get; private set; }

    /// <summary>One patient's data.</summary>
    public void Patient(PatientId patient, string? reason = null) => (OnePatient, Reason) = (patient, reason);

    /// <summary>A list, search or board: what was asked (no names) and the ids on it.</summary>
    public void List<TId>(string query, IEnumerable<TId> ids)
        where TId : struct, IId
    {
        Facts["query"] = query;
        Facts["ids"] = ids.Select(id => id.Value.ToString("n")).ToList();
    }

    public void Fact(string name, object? value) => Facts[name] = value;

    /// <summary>The endpoint has itself seen to it that an entry is durable (search as you type extends one entry).</summary>
    public void AlreadyDurable() => IsDurable = true;
}

public static class AuditedExtensions
{
    /// <summary>
    /// A GET shows something: the handler fills <see cref="Shown"/>, and an entry of this kind is durable before the answer leaves.
    /// On an unsafe method the command runner writes the entry; the kind documents it.
    /// </summary>
    public static TBuilder Audited<TBuilder>(this TBuilder endpoint, string kind)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new AuditedMetadata(kind));
        return endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var shown = http.RequestServices.GetRequiredService<Shown>();
            if (ActsOn(context) is { } acted && await AskAsync(http, acted, $"/patients/{acted}") is { } first)
            {
                shown.Patient(acted);
                return await DenyAsync(http, kind, shown, first);
            }

            var answer = await next(context);
            if (shown.OnePatient is { } patient && await AskAsync(http, patient, Local.PathOf(http)) is { } question)
            {
                return await DenyAsync(http, kind, shown, question);
            }

            if (!shown.IsEmpty && !shown.IsDurable)
            {
                await http.RequestServices.GetRequiredService<IAuditWriter>().WriteAsync(EntryOf(http, kind, shown), CancellationToken.None);
            }

            return answer;
        });
    }

    /// <summary>This act is the answer to what a chart asks, or the privacy officer's: it is not asked itself.</summary>
    public static TBuilder BeforeTheChart<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new BeforeTheChartMetadata());

    /// <summary>Shows nothing of any patient.</summary>
    public static TBuilder NotAudited<TBuilder>(this TBuilder endpoint, string because)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AuditedMetadata("none", because));

    // Every page about one patient says so before it leaves, so this is the one place where a chart can ask for more than a role.
    private static async Task<ChartQuestion?> AskAsync(HttpContext http, PatientId patient, string asked)
    {
        if (!http.RequestServices.GetRequiredService<Who>().IsSignedIn)
        {
            return null;
        }

        foreach (var gate in http.RequestServices.GetServices<IChartGate>())
        {
            if (await gate.AskAsync(patient, asked, http.RequestAborted) is { } question)
            {
                return question;
            }
        }

        return null;
    }

    // An act on a patient named by its address is asked before it happens: a form sent without opening the chart gets no further than the page.
    private static PatientId? ActsOn(EndpointFilterInvocationContext context)
    {
        var http = context.HttpContext;
        return HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<BeforeTheChartMetadata>() is not null
            ? null
            : context.Arguments.OfType<PatientId>().Select(id => (PatientId?)id).FirstOrDefault();
    }

    private static async Task<IResult> DenyAsync(HttpContext http, string kind, Shown shown, ChartQuestion question)
    {
        shown.Fact("chart", question.Because);
        await http.RequestServices.GetRequiredService<IAuditWriter>().WriteAsync(EntryOf(http, kind, shown, "denied"), CancellationToken.None);
        return http.GoTo(question.Path);
    }

    internal static AuditEntry EntryOf(HttpContext http, string kind, Shown shown, string outcome = "shown")
    {
        var actor = http.RequestServices.GetRequiredService<Who>().Actor;
        return new AuditEntry
        {
            At = http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant().InMicroseconds(),
            User = actor.User,
            Role = actor.Role,
            Origin = actor.Origin,
            Site = actor.Site,
            Act = kind,
            Outcome = outcome,
            Patient = shown.OnePatient,
            Detail = shown.Facts.Count == 0 ? null : JsonSerializer.Serialize(shown.Facts, PlatformJson.Options),
            Reason = shown.Reason,
        };
    }

    private static TBuilder AddEndpointFilter<TBuilder>(this TBuilder endpoint, Func<EndpointFilterInvocationContext, EndpointFilterDelegate, ValueTask<object?>> filter)
        where TBuilder : IEndpointConventionBuilder => EndpointFilterExtensions.AddEndpointFilter(endpoint, filter);
}

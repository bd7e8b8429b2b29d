using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Architecture;

/// <summary>
/// Closed by default (ADR 0009; RELIABILITY.md (c) 3): each endpoint of the real program says who may reach it, how it is audited, and
/// how an unsafe one is protected from forgery and repetition. A new endpoint is red until it says so.
/// </summary>
public sealed class EveryEndpoint : IAsyncLifetime
{
    private Desk _desk = null!;
    private IReadOnlyList<Exposed> _all = [];

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(Engine.Sqlite);
        _all = Exposed.By(_desk);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public void Says_who_may_reach_it()
    {
        None(_all.Where(exposed => exposed.Access is null), "has neither RequirePermission nor another Require…/OpenToAnyone");
        None(_all.Where(exposed => exposed.Endpoint.Metadata.GetOrderedMetadata<AccessMetadata>().Count > 1), "says it twice");
        var permissions = _desk.Services.GetRequiredService<Roles>().Permissions.ToHashSet();
        None(_all.Where(exposed => exposed.Access is { Permission: { } named } && !permissions.Contains(named)), "names a permission that roles.csv does not know");
    }

    [Fact]
    public void Says_how_it_is_audited() =>
        None(_all.Where(exposed => exposed.Audited is null), "has neither Audited nor NotAudited");

    [Fact]
    public void Carries_no_bare_authorize() => None(
        _all.Where(exposed => exposed.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => string.IsNullOrEmpty(data.Policy) || data.Roles is not null)),
        "carries [Authorize] without a policy or with roles");

    [Fact]
    public void Is_open_to_anyone_only_when_it_stands_on_the_signed_list()
    {
        var signed = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Porchlight.Tests/Architecture/open-to-anyone.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2])).ToHashSet();
        var open = _all.Where(exposed => exposed.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || exposed.Needs == "anyone").ToList();
        None(open.Where(exposed => !signed.Contains(exposed.Row)), "is open to anyone and not on open-to-anyone.txt");
        Assert.Empty(signed.Except(open.Select(exposed => exposed.Row)));
    }

    [Fact]
    public void When_unsafe_cannot_be_forged_from_another_site() => None(
        _all.Where(exposed => exposed.IsUnsafe && !IsAntiforged(exposed) && exposed.Endpoint.Metadata.GetMetadata<CallerProof>() is null && exposed.Needs != "local-socket"),
        "is unsafe and neither binds a form, nor has RequireAntiforgery, nor says by ProvenBy how the caller is proven");

    [Fact]
    public void When_unsafe_is_harmless_to_repeat() => None(
        _all.Where(exposed => exposed.IsUnsafe && !TakesOperation(exposed) && exposed.Endpoint.Metadata.GetMetadata<SafeToRepeat>() is null),
        "is unsafe and neither takes an OperationId nor says by SafeToRepeat why twice is once");

    [Fact]
    public void Has_its_row_in_the_matrix_and_the_matrix_no_other()
    {
        var (matrix, roles) = (AuthzMatrix.Read(), _desk.Services.GetRequiredService<Roles>());
        var missing = _all.Where(exposed => matrix.Needs(exposed.Row) is null).Select(exposed => AuthzMatrix.Proposal(exposed, roles)).ToList();
        var gone = matrix.Rows.Except(_all.Select(exposed => exposed.Row)).ToList();
        if (Environment.GetEnvironmentVariable("PORCHLIGHT_MATRIX") == "write")
        {
            matrix.Write(missing, gone);
        }

        Assert.True(missing.Count == 0, $"authz.matrix.csv lacks these rows. Read each cell, then add them:\n{string.Join('\n', missing)}");
        Assert.True(gone.Count == 0, $"authz.matrix.csv has rows without an endpoint:\n{string.Join('\n', gone)}");
        None(_all.Where(exposed => matrix.Needs(exposed.Row) != exposed.Needs), "demands something else than its row says");
    }

    private static bool IsAntiforged(Exposed exposed) => exposed.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true };

    private static bool TakesOperation(Exposed exposed) =>
        exposed.Endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler
        && handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(OperationId) || parameter.ParameterType == typeof(OperationId?));

    private static void None(IEnumerable<Exposed> wrong, string why)
    {
        var rows = wrong.Select(exposed => exposed.Row).ToList();
        Assert.True(rows.Count == 0, $"{string.Join(", ", rows)}: {why}");
    }
}

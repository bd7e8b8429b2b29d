using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;

namespace Porchlight.Coverage;

internal static class RoomEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage", async (RoomReader room, Shown shown, CancellationToken cancellationToken) =>
                Page.Of<CoverageRoomPage>(new { View = Tell(shown, await room.ReadAsync(cancellationToken)) }))
            .RequirePermission("coverage.view")
            .Audited("coverage.list-viewed");

        routes.MapGet("/coverage/list", async (RoomReader room, Shown shown, CancellationToken cancellationToken) =>
                Page.Of<RoomList>(new { View = Tell(shown, await room.ReadAsync(cancellationToken)) }))
            .RequirePermission("coverage.view")
            .Audited("coverage.list-viewed");
    }

    private static RoomView Tell(Shown shown, RoomView view)
    {
        shown.List("coverage of the coming visits", view.Groups.SelectMany(group => group.Rows).Select(row => row.Patient).Distinct());
        return view;
    }
}

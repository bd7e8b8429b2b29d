namespace Porchlight.Clinic;

/// <summary>Every kind, in the order of the set-up page.</summary>
internal static class SetupKinds
{
    public static IReadOnlyList<SetupKind> All { get; } =
    [
        new OrganisationSetup(), new SiteSetup(), new DepartmentSetup(), new RoomSetup(), new EquipmentSetup(), new InterpreterSetup(), new ProviderSetup(),
        new VisitTypeSetup(), new FeeSetup(), new PayerSetup(), new PlanSetup(), new HolidaySetup(), new TerminalSetup(), new DrawerSetup(),
    ];

    public static SetupKind? Find(string path) => All.FirstOrDefault(kind => kind.Path == path);
}

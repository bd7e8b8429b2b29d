using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>One appointment's page.</summary>
public sealed record VisitView(
    AppointmentCard Visit, PatientCard? Patient, SiteInfo Site, ProviderInfo Provider, VisitTypeInfo VisitType, RoomInfo? Room, string Sign,
    AppointmentId? MovedFrom, AppointmentId? MovedTo, string? CancelReason, IReadOnlyList<HistoryLine> History, IReadOnlyList<RoomInfo> Rooms,
    bool IsNoShowCandidate, bool IsToday, bool CanStepBack);

public sealed record HistoryLine(VisitState? From, VisitState To, StepKind Kind, LocalDateTime At, string Role, string? ReasonCode, Phi<string>? Why);

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Porchlight.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_preferences",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Look = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_preferences", x => x.User);
                });

            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HomeSite = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastSite = table.Column<Guid>(type: "TEXT", nullable: true),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SetUpUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    TotpSecret = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TotpLastStep = table.Column<long>(type: "INTEGER", nullable: false),
                    RecoveryCodes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    Disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tx = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Subject = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    Operation = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seal",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false),
                    FromTx = table.Column<long>(type: "INTEGER", nullable: false),
                    ToTx = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Marks = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_seal", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "calls_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sid = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    RangAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    VerifiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    WrappedUpAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PromisedFor = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clearinghouse_control",
                columns: table => new
                {
                    Partner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clearinghouse_control", x => x.Partner);
                });

            migrationBuilder.CreateTable(
                name: "clearinghouse_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Partner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Inquiry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reply = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Control = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Trace = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    PayloadType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PayloadId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ErrorCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Raw = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clearinghouse_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_department",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameEs = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Floor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_department", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_drawer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_drawer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_equipment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_equipment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitTypeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChargeCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_fee", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_holiday",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_holiday", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_interpreter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SiteIds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_interpreter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Npi = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TaxId = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_outside_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Npi = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_outside_organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_payer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    X12PayerId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MemberIdPattern = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Synonyms = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_payer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NeedsReferral = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Credential = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Npi = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Specialty = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TaxonomyCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SiteIds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    TakesNewPatients = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_room",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Floor = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Directions = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DirectionsEs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StepFree = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StepFreeEs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_room", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_site",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Directions = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DirectionsEs = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OpenDays = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Opens = table.Column<string>(type: "TEXT", nullable: false),
                    Closes = table.Column<string>(type: "TEXT", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_site", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_terminal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_terminal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_visit_type",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PatientName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PatientNameEs = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NewMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    EstablishedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    BufferBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    BufferAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceTypeCodes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NeedsReferral = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsAuthorization = table.Column<bool>(type: "INTEGER", nullable: false),
                    RoomKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EquipmentKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Modes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Specialties = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MinAge = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxAge = table.Column<int>(type: "INTEGER", nullable: true),
                    IsPatientBookable = table.Column<bool>(type: "INTEGER", nullable: false),
                    Prep = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    PrepEs = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_visit_type", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Coverage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Inquiry = table.Column<Guid>(type: "TEXT", nullable: true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ServiceDate = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Message = table.Column<Guid>(type: "TEXT", nullable: true),
                    InterchangeControl = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    PlanName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    ToldCopay = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_answer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_coverage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Payer = table.Column<Guid>(type: "TEXT", nullable: true),
                    PayerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PlanName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    MemberId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    GroupNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    HolderFamily = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    HolderGiven = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    HolderBorn = table.Column<string>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_coverage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_inquiry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Coverage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trace = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ServiceDate = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceTypes = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Because = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Try = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConcludedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Question = table.Column<Guid>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_inquiry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_standing",
                columns: table => new
                {
                    Coverage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    AsOf = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AsksAgainAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Open = table.Column<Guid>(type: "TEXT", nullable: true),
                    Current = table.Column<Guid>(type: "TEXT", nullable: true),
                    CurrentIsFromSomebody = table.Column<bool>(type: "INTEGER", nullable: false),
                    CurrentAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CurrentServiceDate = table.Column<string>(type: "TEXT", nullable: true),
                    Known = table.Column<Guid>(type: "TEXT", nullable: true),
                    KnownOutcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    KnownAt = table.Column<long>(type: "INTEGER", nullable: true),
                    KnownAskedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WorkSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_standing", x => x.Coverage);
                });

            migrationBuilder.CreateTable(
                name: "interop_fhir_link",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Theirs = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ours = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interop_fhir_link", x => new { x.Source, x.Type, x.Theirs });
                });

            migrationBuilder.CreateTable(
                name: "interop_fhir_resource",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ours = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Understood = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Raw = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interop_fhir_resource", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lobby_promise",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    For = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lobby_promise", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Party = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    UsefulUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ProviderSid = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_opt_out",
                columns: table => new
                {
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_opt_out", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "payments_intent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ReaderName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    CashReceipt = table.Column<Guid>(type: "TEXT", nullable: true),
                    ThenCheckIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Copay = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Receipt = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_intent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_nothing_collected",
                columns: table => new
                {
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_nothing_collected", x => x.Appointment);
                });

            migrationBuilder.CreateTable(
                name: "payments_posting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    Memo = table.Column<int>(type: "INTEGER", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reverses = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_posting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    Undoes = table.Column<Guid>(type: "TEXT", nullable: true),
                    Document = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_receipt", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_receipt_print",
                columns: table => new
                {
                    Receipt = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_receipt_print", x => x.Receipt);
                });

            migrationBuilder.CreateTable(
                name: "payments_terminal_event",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Raw = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_terminal_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_draft",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Operation = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 132096, nullable: false),
                    KeptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsParked = table.Column<bool>(type: "INTEGER", nullable: false),
                    ThrownAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_draft", x => new { x.User, x.Operation });
                });

            migrationBuilder.CreateTable(
                name: "platform_key_ring",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_key_ring", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_operation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PayloadHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_operation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", nullable: true),
                    OrderKey = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_seed_mark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Today = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_seed_mark", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_chart_pass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: true),
                    IsBroken = table.Column<bool>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_chart_pass", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Received = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<string>(type: "TEXT", nullable: false),
                    ExtensionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Closed = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registration_address",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Line1 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Line2 = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Zip = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_address", x => new { x.Patient, x.Use });
                });

            migrationBuilder.CreateTable(
                name: "registration_contact",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Reversed = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    MayLeaveVoicemail = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_contact", x => new { x.Patient, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "registration_match_key",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_match_key", x => new { x.Value, x.Patient });
                });

            migrationBuilder.CreateTable(
                name: "registration_patient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mrn = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    MrnSerial = table.Column<long>(type: "INTEGER", nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Middle = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Suffix = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    NameUsed = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Born = table.Column<string>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Pronouns = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    NeedsInterpreter = table.Column<bool>(type: "INTEGER", nullable: false),
                    TextConsent = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Flags = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RegisteredSite = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_patient", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registration_previous_name",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_previous_name", x => new { x.Patient, x.EndedAt });
                });

            migrationBuilder.CreateTable(
                name: "registration_relation",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Other = table.Column<Guid>(type: "TEXT", nullable: true),
                    Family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Given = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Born = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_relation", x => new { x.Patient, x.Role });
                });

            migrationBuilder.CreateTable(
                name: "registration_search_name",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    First = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Letter = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Born = table.Column<string>(type: "TEXT", nullable: false),
                    IsPrevious = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_search_name", x => new { x.Patient, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitType = table.Column<Guid>(type: "TEXT", nullable: false),
                    Start = table.Column<long>(type: "INTEGER", nullable: false),
                    End = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedTo = table.Column<long>(type: "INTEGER", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    Room = table.Column<Guid>(type: "TEXT", nullable: true),
                    Equipment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Interpreter = table.Column<Guid>(type: "TEXT", nullable: true),
                    Lane = table.Column<short>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Ticket = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ArrivedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedInAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RoomedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithProviderAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReadyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IdentityConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RescheduledFrom = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_cell",
                columns: table => new
                {
                    Resource = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cell = table.Column<int>(type: "INTEGER", nullable: false),
                    Lane = table.Column<short>(type: "INTEGER", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Hold = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_cell", x => new { x.Resource, x.Cell, x.Lane });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_hold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitType = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Start = table.Column<long>(type: "INTEGER", nullable: false),
                    End = table.Column<long>(type: "INTEGER", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Expires = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_hold", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_template",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provider = table.Column<Guid>(type: "TEXT", nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Weekday = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveFrom = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_ticket",
                columns: table => new
                {
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_ticket", x => new { x.Site, x.Date, x.No });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_transition",
                columns: table => new
                {
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Operation = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_transition", x => new { x.Appointment, x.No });
                });

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Harms = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActPath = table.Column<string>(type: "TEXT", nullable: false),
                    ActWord = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledBy = table.Column<string>(type: "TEXT", nullable: true),
                    LastMessage = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SignCount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsUserVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    AttestationObject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClientDataJson = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_access_passkey_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeen = table.Column<long>(type: "INTEGER", nullable: false),
                    EndsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LockedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Site = table.Column<Guid>(type: "TEXT", nullable: true),
                    InPublicView = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_session_access_user_User",
                        column: x => x.User,
                        principalTable: "access_user",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments_entry",
                columns: table => new
                {
                    Posting = table.Column<Guid>(type: "TEXT", nullable: false),
                    No = table.Column<short>(type: "INTEGER", nullable: false),
                    Account = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: true),
                    Visit = table.Column<Guid>(type: "TEXT", nullable: true),
                    Item = table.Column<Guid>(type: "TEXT", nullable: true),
                    Payer = table.Column<Guid>(type: "TEXT", nullable: true),
                    Drawer = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_entry", x => new { x.Posting, x.No });
                    table.ForeignKey(
                        name: "FK_payments_entry_payments_posting_Posting",
                        column: x => x.Posting,
                        principalTable: "payments_posting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments_payment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Receipt = table.Column<Guid>(type: "TEXT", nullable: false),
                    Posting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Patient = table.Column<Guid>(type: "TEXT", nullable: false),
                    Appointment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Site = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Method = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Given = table.Column<long>(type: "INTEGER", nullable: true),
                    Drawer = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Intent = table.Column<Guid>(type: "TEXT", nullable: true),
                    Brand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Last4 = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    AuthCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    TakenBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_payment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_payments_payment_payments_posting_Posting",
                        column: x => x.Posting,
                        principalTable: "payments_posting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payments_payment_payments_receipt_Receipt",
                        column: x => x.Receipt,
                        principalTable: "payments_receipt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_template_block",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Template = table.Column<Guid>(type: "TEXT", nullable: false),
                    Start = table.Column<string>(type: "TEXT", nullable: false),
                    End = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_template_block", x => x.Id);
                    table.ForeignKey(
                        name: "FK_scheduling_template_block_scheduling_template_Template",
                        column: x => x.Template,
                        principalTable: "scheduling_template",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_passkey_User",
                table: "access_passkey",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_access_session_User_EndsAt",
                table: "access_session",
                columns: new[] { "User", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_access_user_UserName",
                table: "access_user",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_At",
                table: "audit_entry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_Patient_At",
                table: "audit_entry",
                columns: new[] { "Patient", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_Tx_Id",
                table: "audit_entry",
                columns: new[] { "Tx", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_User_At",
                table: "audit_entry",
                columns: new[] { "User", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_seal_ToTx",
                table: "audit_seal",
                column: "ToTx",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_call_Patient",
                table: "calls_call",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_calls_call_Sid",
                table: "calls_call",
                column: "Sid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_call_Site_RangAt",
                table: "calls_call",
                columns: new[] { "Site", "RangAt" });

            migrationBuilder.CreateIndex(
                name: "IX_clearinghouse_message_Inquiry_Direction",
                table: "clearinghouse_message",
                columns: new[] { "Inquiry", "Direction" });

            migrationBuilder.CreateIndex(
                name: "IX_clinic_department_SiteId_Name",
                table: "clinic_department",
                columns: new[] { "SiteId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_drawer_SiteId_Name",
                table: "clinic_drawer",
                columns: new[] { "SiteId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_equipment_SiteId_Name",
                table: "clinic_equipment",
                columns: new[] { "SiteId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_fee_VisitTypeId_From",
                table: "clinic_fee",
                columns: new[] { "VisitTypeId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_holiday_Date",
                table: "clinic_holiday",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_clinic_outside_organisation_Name",
                table: "clinic_outside_organisation",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_clinic_outside_organisation_Npi",
                table: "clinic_outside_organisation",
                column: "Npi",
                unique: true,
                filter: "\"Npi\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_clinic_payer_X12PayerId",
                table: "clinic_payer",
                column: "X12PayerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_plan_PayerId_Name",
                table: "clinic_plan",
                columns: new[] { "PayerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_provider_Npi",
                table: "clinic_provider",
                column: "Npi",
                unique: true,
                filter: "\"Npi\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_clinic_room_SiteId_Name",
                table: "clinic_room",
                columns: new[] { "SiteId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_site_Letter",
                table: "clinic_site",
                column: "Letter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_terminal_Reader",
                table: "clinic_terminal",
                column: "Reader",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clinic_visit_type_Code",
                table: "clinic_visit_type",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coverage_answer_Coverage_At",
                table: "coverage_answer",
                columns: new[] { "Coverage", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_coverage_answer_Inquiry_InterchangeControl",
                table: "coverage_answer",
                columns: new[] { "Inquiry", "InterchangeControl" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coverage_answer_Patient_At",
                table: "coverage_answer",
                columns: new[] { "Patient", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_coverage_coverage_Patient",
                table: "coverage_coverage",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_coverage_inquiry_Coverage_AskedAt",
                table: "coverage_inquiry",
                columns: new[] { "Coverage", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_coverage_inquiry_State",
                table: "coverage_inquiry",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_coverage_inquiry_Trace",
                table: "coverage_inquiry",
                column: "Trace",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coverage_standing_Patient",
                table: "coverage_standing",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_interop_fhir_link_Ours",
                table: "interop_fhir_link",
                column: "Ours");

            migrationBuilder.CreateIndex(
                name: "IX_interop_fhir_resource_Ours",
                table: "interop_fhir_resource",
                column: "Ours");

            migrationBuilder.CreateIndex(
                name: "IX_interop_fhir_resource_Type_Mark",
                table: "interop_fhir_resource",
                columns: new[] { "Type", "Mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_lobby_promise_Appointment",
                table: "lobby_promise",
                column: "Appointment",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_lobby_promise_Site_SettledAt",
                table: "lobby_promise",
                columns: new[] { "Site", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_message_At",
                table: "messaging_message",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_message_Party_At",
                table: "messaging_message",
                columns: new[] { "Party", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_messaging_message_Patient",
                table: "messaging_message",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_messaging_message_ProviderSid",
                table: "messaging_message",
                column: "ProviderSid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_entry_Patient_Account",
                table: "payments_entry",
                columns: new[] { "Patient", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_intent_Appointment_At",
                table: "payments_intent",
                columns: new[] { "Appointment", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_intent_OpenFor",
                table: "payments_intent",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_intent_Receipt",
                table: "payments_intent",
                column: "Receipt");

            migrationBuilder.CreateIndex(
                name: "IX_payments_intent_Site_State",
                table: "payments_intent",
                columns: new[] { "Site", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_nothing_collected_Site_Date",
                table: "payments_nothing_collected",
                columns: new[] { "Site", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_payment_Intent",
                table: "payments_payment",
                column: "Intent",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_payment_Patient",
                table: "payments_payment",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payment_Posting",
                table: "payments_payment",
                column: "Posting",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_payment_Receipt",
                table: "payments_payment",
                column: "Receipt");

            migrationBuilder.CreateIndex(
                name: "IX_payments_payment_Site_Date",
                table: "payments_payment",
                columns: new[] { "Site", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_posting_Reverses",
                table: "payments_posting",
                column: "Reverses",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_posting_Site_Date",
                table: "payments_posting",
                columns: new[] { "Site", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_receipt_Patient",
                table: "payments_receipt",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_payments_receipt_Site_Date",
                table: "payments_receipt",
                columns: new[] { "Site", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_receipt_Site_Year_Number",
                table: "payments_receipt",
                columns: new[] { "Site", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_receipt_Undoes",
                table: "payments_receipt",
                column: "Undoes",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_draft_KeptAt",
                table: "platform_draft",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_NotBefore",
                table: "platform_outbox",
                column: "NotBefore",
                filter: "\"State\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_OrderKey",
                table: "platform_outbox",
                column: "OrderKey",
                filter: "\"OrderKey\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_chart_pass_Patient",
                table: "privacy_chart_pass",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_chart_pass_User_Patient_Until",
                table: "privacy_chart_pass",
                columns: new[] { "User", "Patient", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_records_document_Patient_Hash",
                table: "records_document",
                columns: new[] { "Patient", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_records_request_Patient",
                table: "records_request",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_records_request_State_Due",
                table: "records_request",
                columns: new[] { "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_contact_Reversed",
                table: "registration_contact",
                column: "Reversed");

            migrationBuilder.CreateIndex(
                name: "IX_registration_contact_Value",
                table: "registration_contact",
                column: "Value");

            migrationBuilder.CreateIndex(
                name: "IX_registration_match_key_Patient",
                table: "registration_match_key",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_registration_patient_Born_Family",
                table: "registration_patient",
                columns: new[] { "Born", "Family" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_patient_Mrn",
                table: "registration_patient",
                column: "Mrn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_patient_MrnSerial",
                table: "registration_patient",
                column: "MrnSerial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registration_relation_Other",
                table: "registration_relation",
                column: "Other");

            migrationBuilder.CreateIndex(
                name: "IX_registration_search_name_Born_Last",
                table: "registration_search_name",
                columns: new[] { "Born", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_search_name_First_Last",
                table: "registration_search_name",
                columns: new[] { "First", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_search_name_Last_First",
                table: "registration_search_name",
                columns: new[] { "Last", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_registration_search_name_Letter_Last_First",
                table: "registration_search_name",
                columns: new[] { "Letter", "Last", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_Code",
                table: "scheduling_appointment",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_Patient_Start",
                table: "scheduling_appointment",
                columns: new[] { "Patient", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_Provider_Start",
                table: "scheduling_appointment",
                columns: new[] { "Provider", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_RescheduledFrom",
                table: "scheduling_appointment",
                column: "RescheduledFrom");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_appointment_Site_Date_Start",
                table: "scheduling_appointment",
                columns: new[] { "Site", "Date", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_cell_Appointment",
                table: "scheduling_cell",
                column: "Appointment");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_cell_Hold",
                table: "scheduling_cell",
                column: "Hold");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hold_Expires",
                table: "scheduling_hold",
                column: "Expires");

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_hold_Site_Date",
                table: "scheduling_hold",
                columns: new[] { "Site", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_template_Provider_Weekday",
                table: "scheduling_template",
                columns: new[] { "Provider", "Weekday" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_template_Site_Weekday",
                table: "scheduling_template",
                columns: new[] { "Site", "Weekday" });

            migrationBuilder.CreateIndex(
                name: "IX_scheduling_template_block_Template",
                table: "scheduling_template_block",
                column: "Template");

            migrationBuilder.CreateIndex(
                name: "IX_work_item_Cause",
                table: "work_item",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_item_Patient",
                table: "work_item",
                column: "Patient");

            migrationBuilder.CreateIndex(
                name: "IX_work_item_SettledAt_Due",
                table: "work_item",
                columns: new[] { "SettledAt", "Due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_passkey");

            migrationBuilder.DropTable(
                name: "access_preferences");

            migrationBuilder.DropTable(
                name: "access_session");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_seal");

            migrationBuilder.DropTable(
                name: "calls_call");

            migrationBuilder.DropTable(
                name: "clearinghouse_control");

            migrationBuilder.DropTable(
                name: "clearinghouse_message");

            migrationBuilder.DropTable(
                name: "clinic_department");

            migrationBuilder.DropTable(
                name: "clinic_drawer");

            migrationBuilder.DropTable(
                name: "clinic_equipment");

            migrationBuilder.DropTable(
                name: "clinic_fee");

            migrationBuilder.DropTable(
                name: "clinic_holiday");

            migrationBuilder.DropTable(
                name: "clinic_interpreter");

            migrationBuilder.DropTable(
                name: "clinic_organisation");

            migrationBuilder.DropTable(
                name: "clinic_outside_organisation");

            migrationBuilder.DropTable(
                name: "clinic_payer");

            migrationBuilder.DropTable(
                name: "clinic_plan");

            migrationBuilder.DropTable(
                name: "clinic_provider");

            migrationBuilder.DropTable(
                name: "clinic_room");

            migrationBuilder.DropTable(
                name: "clinic_site");

            migrationBuilder.DropTable(
                name: "clinic_terminal");

            migrationBuilder.DropTable(
                name: "clinic_visit_type");

            migrationBuilder.DropTable(
                name: "coverage_answer");

            migrationBuilder.DropTable(
                name: "coverage_coverage");

            migrationBuilder.DropTable(
                name: "coverage_inquiry");

            migrationBuilder.DropTable(
                name: "coverage_standing");

            migrationBuilder.DropTable(
                name: "interop_fhir_link");

            migrationBuilder.DropTable(
                name: "interop_fhir_resource");

            migrationBuilder.DropTable(
                name: "lobby_promise");

            migrationBuilder.DropTable(
                name: "messaging_message");

            migrationBuilder.DropTable(
                name: "messaging_opt_out");

            migrationBuilder.DropTable(
                name: "payments_entry");

            migrationBuilder.DropTable(
                name: "payments_intent");

            migrationBuilder.DropTable(
                name: "payments_nothing_collected");

            migrationBuilder.DropTable(
                name: "payments_payment");

            migrationBuilder.DropTable(
                name: "payments_receipt_print");

            migrationBuilder.DropTable(
                name: "payments_terminal_event");

            migrationBuilder.DropTable(
                name: "platform_draft");

            migrationBuilder.DropTable(
                name: "platform_key_ring");

            migrationBuilder.DropTable(
                name: "platform_operation");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_seed_mark");

            migrationBuilder.DropTable(
                name: "privacy_chart_pass");

            migrationBuilder.DropTable(
                name: "records_document");

            migrationBuilder.DropTable(
                name: "records_request");

            migrationBuilder.DropTable(
                name: "registration_address");

            migrationBuilder.DropTable(
                name: "registration_contact");

            migrationBuilder.DropTable(
                name: "registration_match_key");

            migrationBuilder.DropTable(
                name: "registration_patient");

            migrationBuilder.DropTable(
                name: "registration_previous_name");

            migrationBuilder.DropTable(
                name: "registration_relation");

            migrationBuilder.DropTable(
                name: "registration_search_name");

            migrationBuilder.DropTable(
                name: "scheduling_appointment");

            migrationBuilder.DropTable(
                name: "scheduling_cell");

            migrationBuilder.DropTable(
                name: "scheduling_hold");

            migrationBuilder.DropTable(
                name: "scheduling_template_block");

            migrationBuilder.DropTable(
                name: "scheduling_ticket");

            migrationBuilder.DropTable(
                name: "scheduling_transition");

            migrationBuilder.DropTable(
                name: "work_item");

            migrationBuilder.DropTable(
                name: "access_user");

            migrationBuilder.DropTable(
                name: "payments_posting");

            migrationBuilder.DropTable(
                name: "payments_receipt");

            migrationBuilder.DropTable(
                name: "scheduling_template");
        }
    }
}

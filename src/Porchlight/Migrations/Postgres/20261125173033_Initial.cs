using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Porchlight.Migrations.Postgres
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
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Look = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_preferences", x => x.User);
                });

            migrationBuilder.CreateTable(
                name: "access_user",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    HomeSite = table.Column<Guid>(type: "uuid", nullable: true),
                    LastSite = table.Column<Guid>(type: "uuid", nullable: true),
                    PasswordHash = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    SetUpUntil = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    TotpSecret = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    TotpLastStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    NotBefore = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_user", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Tx = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "pg_current_xact_id()::text::bigint"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Operation = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seal",
                columns: table => new
                {
                    No = table.Column<long>(type: "bigint", nullable: false),
                    FromTx = table.Column<long>(type: "bigint", nullable: false),
                    ToTx = table.Column<long>(type: "bigint", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Marks = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_seal", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "calls_call",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sid = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    From = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Line = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    RangAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    VerifiedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    WrappedUpAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    PromisedFor = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clearinghouse_control",
                columns: table => new
                {
                    Partner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Last = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clearinghouse_control", x => x.Partner);
                });

            migrationBuilder.CreateTable(
                name: "clearinghouse_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Direction = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Partner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Inquiry = table.Column<Guid>(type: "uuid", nullable: false),
                    Reply = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Control = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    Trace = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    PayloadType = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    PayloadId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    ErrorCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Raw = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clearinghouse_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_department",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NameEs = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Floor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_department", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_drawer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_drawer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_equipment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_equipment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_fee",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitTypeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChargeCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<LocalDate>(type: "date", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_fee", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_holiday",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_holiday", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_interpreter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    Mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SiteIds = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_interpreter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ShortName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    TaxId = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Line = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_outside_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Line = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_outside_organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_payer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    X12PayerId = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Route = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    MemberIdPattern = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Synonyms = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_payer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_plan",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PayerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    NeedsReferral = table.Column<bool>(type: "boolean", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_provider",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Family = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Given = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Credential = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Npi = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Specialty = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    TaxonomyCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    SiteIds = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Languages = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TakesNewPatients = table.Column<bool>(type: "boolean", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_provider", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_room",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Floor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Directions = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    DirectionsEs = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StepFree = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StepFreeEs = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_room", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_site",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Letter = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false, collation: "C"),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Line = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Directions = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    DirectionsEs = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    OpenDays = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Opens = table.Column<LocalTime>(type: "time", nullable: false),
                    Closes = table.Column<LocalTime>(type: "time", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_site", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_terminal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Reader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_terminal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "clinic_visit_type",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    PatientName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    PatientNameEs = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NewMinutes = table.Column<int>(type: "integer", nullable: false),
                    EstablishedMinutes = table.Column<int>(type: "integer", nullable: false),
                    BufferBefore = table.Column<int>(type: "integer", nullable: false),
                    BufferAfter = table.Column<int>(type: "integer", nullable: false),
                    ServiceTypeCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NeedsReferral = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsAuthorization = table.Column<bool>(type: "boolean", nullable: false),
                    RoomKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    EquipmentKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Modes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Specialties = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MinAge = table.Column<int>(type: "integer", nullable: true),
                    MaxAge = table.Column<int>(type: "integer", nullable: true),
                    IsPatientBookable = table.Column<bool>(type: "boolean", nullable: false),
                    Prep = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    PrepEs = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clinic_visit_type", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Coverage = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Inquiry = table.Column<Guid>(type: "uuid", nullable: true),
                    Origin = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ServiceDate = table.Column<LocalDate>(type: "date", nullable: false),
                    AskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Message = table.Column<Guid>(type: "uuid", nullable: true),
                    InterchangeControl = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    PlanName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Facts = table.Column<string>(type: "text", nullable: true),
                    ToldCopay = table.Column<long>(type: "bigint", nullable: true),
                    ToldBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_answer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_coverage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Payer = table.Column<Guid>(type: "uuid", nullable: true),
                    PayerName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    PlanName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    MemberId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    GroupNumber = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Holder = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    HolderFamily = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    HolderGiven = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    HolderBorn = table.Column<LocalDate>(type: "date", nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<LocalDate>(type: "date", nullable: true),
                    To = table.Column<LocalDate>(type: "date", nullable: true),
                    AddedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_coverage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_inquiry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Coverage = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Trace = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    ServiceDate = table.Column<LocalDate>(type: "date", nullable: false),
                    ServiceTypes = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Because = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Try = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ConcludedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Question = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_inquiry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_standing",
                columns: table => new
                {
                    Coverage = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    AsOf = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    AskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    AsksAgainAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Open = table.Column<Guid>(type: "uuid", nullable: true),
                    Current = table.Column<Guid>(type: "uuid", nullable: true),
                    CurrentIsFromSomebody = table.Column<bool>(type: "boolean", nullable: false),
                    CurrentAskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    CurrentServiceDate = table.Column<LocalDate>(type: "date", nullable: true),
                    Known = table.Column<Guid>(type: "uuid", nullable: true),
                    KnownOutcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    KnownAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    KnownAskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    WorkSince = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coverage_standing", x => x.Coverage);
                });

            migrationBuilder.CreateTable(
                name: "interop_fhir_link",
                columns: table => new
                {
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Theirs = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ours = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interop_fhir_link", x => new { x.Source, x.Type, x.Theirs });
                });

            migrationBuilder.CreateTable(
                name: "interop_fhir_resource",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Mark = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ours = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Understood = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Raw = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interop_fhir_resource", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lobby_promise",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    For = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    MadeAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lobby_promise", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_message",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Channel = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Party = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    UsefulUntil = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ProviderSid = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    HandledAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_message", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_opt_out",
                columns: table => new
                {
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Since = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messaging_opt_out", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "payments_intent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Reader = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    ReaderName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    CashReceipt = table.Column<Guid>(type: "uuid", nullable: true),
                    ThenCheckIn = table.Column<bool>(type: "boolean", nullable: false),
                    Copay = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Receipt = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_intent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_nothing_collected",
                columns: table => new
                {
                    Appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    Due = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_nothing_collected", x => x.Appointment);
                });

            migrationBuilder.CreateTable(
                name: "payments_posting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    Memo = table.Column<int>(type: "integer", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Reverses = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    ApprovedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_posting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_receipt",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    Document = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_receipt", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "payments_receipt_print",
                columns: table => new
                {
                    Receipt = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_receipt_print", x => x.Receipt);
                });

            migrationBuilder.CreateTable(
                name: "payments_terminal_event",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Raw = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments_terminal_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_draft",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Operation = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Sealed = table.Column<string>(type: "character varying(132096)", maxLength: 132096, nullable: false, collation: "C"),
                    KeptAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    IsParked = table.Column<bool>(type: "boolean", nullable: false),
                    ThrownAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_draft", x => new { x.User, x.Operation });
                });

            migrationBuilder.CreateTable(
                name: "platform_key_ring",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Xml = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_key_ring", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_operation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    PayloadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Answer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_operation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NotBefore = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    LeaseUntil = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    LastError = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OrderKey = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_seed_mark",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Today = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_seed_mark", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_chart_pass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    IsBroken = table.Column<bool>(type: "boolean", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_chart_pass", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AddedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_document", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "records_request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Received = table.Column<LocalDate>(type: "date", nullable: false),
                    Due = table.Column<LocalDate>(type: "date", nullable: false),
                    ExtensionReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Closed = table.Column<LocalDate>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records_request", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registration_address",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Use = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Line1 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Line2 = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Zip = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_address", x => new { x.Patient, x.Use });
                });

            migrationBuilder.CreateTable(
                name: "registration_contact",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Reversed = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    MayLeaveVoicemail = table.Column<bool>(type: "boolean", nullable: false),
                    Since = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_contact", x => new { x.Patient, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "registration_match_key",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_match_key", x => new { x.Value, x.Patient });
                });

            migrationBuilder.CreateTable(
                name: "registration_patient",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Mrn = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    MrnSerial = table.Column<long>(type: "bigint", nullable: false),
                    Family = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Middle = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Suffix = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    NameUsed = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Born = table.Column<LocalDate>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Pronouns = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    NeedsInterpreter = table.Column<bool>(type: "boolean", nullable: false),
                    TextConsent = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Flags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    RegisteredAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    RegisteredSite = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_patient", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registration_previous_name",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Family = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_previous_name", x => new { x.Patient, x.EndedAt });
                });

            migrationBuilder.CreateTable(
                name: "registration_relation",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Other = table.Column<Guid>(type: "uuid", nullable: true),
                    Family = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Given = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Born = table.Column<LocalDate>(type: "date", nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    Relation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_relation", x => new { x.Patient, x.Role });
                });

            migrationBuilder.CreateTable(
                name: "registration_search_name",
                columns: table => new
                {
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    First = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Letter = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Born = table.Column<LocalDate>(type: "date", nullable: false),
                    IsPrevious = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_search_name", x => new { x.Patient, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_appointment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Provider = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitType = table.Column<Guid>(type: "uuid", nullable: false),
                    Start = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    End = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ClaimedFrom = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ClaimedTo = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    Room = table.Column<Guid>(type: "uuid", nullable: true),
                    Equipment = table.Column<Guid>(type: "uuid", nullable: true),
                    Interpreter = table.Column<Guid>(type: "uuid", nullable: true),
                    Lane = table.Column<short>(type: "smallint", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Ticket = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    ArrivedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    CheckedInAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    RoomedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    WithProviderAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ReadyAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    CheckedOutAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    IdentityConfirmedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    CancelReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    RescheduledFrom = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Steps = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_appointment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_cell",
                columns: table => new
                {
                    Resource = table.Column<Guid>(type: "uuid", nullable: false),
                    Cell = table.Column<int>(type: "integer", nullable: false),
                    Lane = table.Column<short>(type: "smallint", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    Hold = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_cell", x => new { x.Resource, x.Cell, x.Lane });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_hold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Provider = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitType = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    Start = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    End = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Expires = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_hold", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_template",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Provider = table.Column<Guid>(type: "uuid", nullable: false),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Weekday = table.Column<int>(type: "integer", nullable: false),
                    EffectiveFrom = table.Column<LocalDate>(type: "date", nullable: false),
                    EffectiveTo = table.Column<LocalDate>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scheduling_ticket",
                columns: table => new
                {
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_ticket", x => new { x.Site, x.Date, x.No });
                });

            migrationBuilder.CreateTable(
                name: "scheduling_transition",
                columns: table => new
                {
                    Appointment = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Role = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ReasonCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Operation = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduling_transition", x => new { x.Appointment, x.No });
                });

            migrationBuilder.CreateTable(
                name: "work_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Facts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Due = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Harms = table.Column<bool>(type: "boolean", nullable: false),
                    OwnerRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Owner = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    ActPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ActWord = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RaisedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    SettledBy = table.Column<string>(type: "text", nullable: true),
                    LastMessage = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "access_passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Transports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    IsUserVerified = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "boolean", nullable: false),
                    AttestationObject = table.Column<byte[]>(type: "bytea", nullable: false),
                    ClientDataJson = table.Column<byte[]>(type: "bytea", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    LastSeen = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    LockedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Complete = table.Column<bool>(type: "boolean", nullable: false),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Origin = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Site = table.Column<Guid>(type: "uuid", nullable: true),
                    InPublicView = table.Column<bool>(type: "boolean", nullable: false)
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
                    Posting = table.Column<Guid>(type: "uuid", nullable: false),
                    No = table.Column<short>(type: "smallint", nullable: false),
                    Account = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: true),
                    Visit = table.Column<Guid>(type: "uuid", nullable: true),
                    Item = table.Column<Guid>(type: "uuid", nullable: true),
                    Payer = table.Column<Guid>(type: "uuid", nullable: true),
                    Drawer = table.Column<Guid>(type: "uuid", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Receipt = table.Column<Guid>(type: "uuid", nullable: false),
                    Posting = table.Column<Guid>(type: "uuid", nullable: false),
                    Patient = table.Column<Guid>(type: "uuid", nullable: false),
                    Appointment = table.Column<Guid>(type: "uuid", nullable: true),
                    Site = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<int>(type: "integer", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Given = table.Column<long>(type: "bigint", nullable: true),
                    Drawer = table.Column<Guid>(type: "uuid", nullable: true),
                    CheckNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Intent = table.Column<Guid>(type: "uuid", nullable: true),
                    Brand = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    Last4 = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true, collation: "C"),
                    AuthCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Template = table.Column<Guid>(type: "uuid", nullable: false),
                    Start = table.Column<LocalTime>(type: "time", nullable: false),
                    End = table.Column<LocalTime>(type: "time", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C")
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

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
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_seal", x => x.No);
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
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_match_key", x => new { x.Kind, x.Value, x.Patient });
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "audit_seal");

            migrationBuilder.DropTable(
                name: "platform_operation");

            migrationBuilder.DropTable(
                name: "platform_outbox");

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
        }
    }
}

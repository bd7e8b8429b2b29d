using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Commands;

/// <summary>An accepted operation: proof that it happened, and the answer it got.</summary>
internal sealed class Operation
{
    public OperationId Id { get; init; }

    public string Kind { get; init; } = "";

    public byte[] PayloadHash { get; init; } = [];

    /// <summary>The actor's user id, or the name of the system actor: another one gets nothing of the answer.</summary>
    public string By { get; init; } = "";

    public string Answer { get; init; } = "";

    public Instant At { get; init; }

    public static string KeyOf(Actor actor) => actor.User?.ToString() ?? actor.Origin;

    public static byte[] HashOf<TAnswer>(Command<TAnswer> command) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), PlatformJson.Options));

    /// <summary>The first answer again, or the refusal of a reused id.</summary>
    public Decision<TAnswer> Replay<TAnswer>(byte[] payloadHash, Actor actor) =>
        By == KeyOf(actor) && PayloadHash.AsSpan().SequenceEqual(payloadHash)
            ? JsonSerializer.Deserialize<TAnswer>(Answer, PlatformJson.Options)!
            : new Refusal("operation.reused", "This form was already used for something else. Nothing was changed. Open it again.");

    internal sealed class Table : IEntityTypeConfiguration<Operation>
    {
        public const string Name = "platform_operation";

        public void Configure(EntityTypeBuilder<Operation> operation)
        {
            operation.ToTable(Name);
            operation.HasKey(row => row.Id);
            operation.Property(row => row.Kind).HasMaxLength(120);
            operation.Property(row => row.By).HasMaxLength(120);
        }
    }
}

namespace Porchlight.Registration;

/// <param name="MustLook">Refused because somebody very likely is here: the form asks to look before it goes on.</param>
public sealed record NewPatientView(FormView Form, AlikeView Alike, bool MustLook) : IPatientData
{
    public string SeenIds => Alike.Ids;

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>What stands beside the form while somebody types.</summary>
public sealed record AlikeView(FormView Form, IReadOnlyList<Lookalike> People) : IPatientData
{
    /// <summary>True when it answers typing, so that the echo beside the birth date follows.</summary>
    public bool IsTyping { get; init; }

    /// <summary>After a refusal the cards alone are not enough: somebody says by a tick that they looked.</summary>
    public bool MustSay { get; init; }

    /// <summary>The payer whose member numbers look otherwise; null when nothing looks odd.</summary>
    public string? OddPayer { get; init; }

    public string Ids => string.Join(',', People.Select(person => person.Id.ToString()));

    public override string ToString() => Phi<string>.Redacted;
}

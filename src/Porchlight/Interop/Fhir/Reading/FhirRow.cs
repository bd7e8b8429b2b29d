namespace Porchlight.Fhir;

/// <summary>One resource of an import: where it lies, what it calls itself, and what became of it.</summary>
internal sealed class FhirRow(string path, string name, int index, long offset, int length, bool isEntry)
{
    /// <summary>Where to read it again.</summary>
    public string Path => path;

    /// <summary>The file as the report names it.</summary>
    public string File => name;

    /// <summary>Its place in the file, from 0.</summary>
    public int Index => index;

    public long Offset => offset;

    public int Length => length;

    /// <summary>An entry of a Bundle, which holds its resource; else the resource itself.</summary>
    public bool IsEntry => isEntry;

    public string Type { get; set; } = "";

    public string? Id { get; set; }

    public string? FullUrl { get; set; }

    /// <summary>Whose ids these are: the server of an absolute <see cref="FullUrl"/>, else the folder the file lies in, which holds one export.</summary>
    public string Source { get; set; } = "";

    /// <summary>Why it cannot be taken, when that was plain before its contents were looked at.</summary>
    public string? Problem { get; set; }

    /// <summary>Some Coverage of the import says that this Organization pays.</summary>
    public bool Pays { get; set; }

    /// <summary>Who pays, as a Coverage refers to them.</summary>
    public IReadOnlyList<string> Payors { get; set; } = [];

    /// <summary>What a Location is part of, as it refers to it.</summary>
    public string? PartOf { get; set; }

    public FhirTarget? Target { get; set; }

    /// <summary>The words of a Patient's names, folded: a reference that says another name does not mean this person.</summary>
    public IReadOnlySet<string> NameWords { get; set; } = new HashSet<string>();
}

/// <summary>Our record for a resource of theirs.</summary>
internal readonly record struct FhirTarget(TargetKind Kind, Guid Ours);

/// <summary>Stored by name.</summary>
internal enum TargetKind
{
    Patient,
    Relation,
    Coverage,
    Visit,
    Payer,
    Organisation,
    Provider,
    Site,
    Room,
}

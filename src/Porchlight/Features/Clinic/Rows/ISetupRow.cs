using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A line of the practice's set-up. It is retired, never deleted: old visits and money speak of it.</summary>
internal interface ISetupRow : IVersioned
{
    Guid Key { get; }

    /// <summary>How it is called in a list.</summary>
    string Label { get; }

    bool IsActive { get; set; }
}

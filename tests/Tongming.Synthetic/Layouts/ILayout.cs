namespace Tongming.Synthetic;

/// <summary>A way in which a report reaches the checker as text or as a page.</summary>
public interface ILayout
{
    /// <summary>What it is called in a test's name.</summary>
    string Name { get; }

    /// <summary>What it leaves of the tables' cells.</summary>
    CellSurvival Cells { get; }

    string Render(SyntheticReport report);
}

/// <summary>What a layout leaves of the cells of a table.</summary>
public enum CellSurvival
{
    /// <summary>Every cell can be told from the others and states its number.</summary>
    Every,

    /// <summary>Every cell can be told from the others, but no zero is written in the whole report.</summary>
    ZerosHidden,

    /// <summary>Some cells are lost, so that their identities cannot be tested.</summary>
    Some,
}

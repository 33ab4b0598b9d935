namespace Tongming.Statistics.Cubes;

/// <summary>How a cell stands, kept apart from its number.</summary>
public enum CellStatus : byte
{
    /// <summary>A number, final.</summary>
    Present = 0,

    /// <summary>缺失: there is no number, or it is not known.</summary>
    Missing = 1,

    /// <summary>初步数.</summary>
    Provisional = 2,

    /// <summary>修订数.</summary>
    Revised = 3,

    /// <summary>保密: there is a number, and it is not given out.</summary>
    Confidential = 4,

    /// <summary>不适用: there cannot be a number.</summary>
    NotApplicable = 5,
}

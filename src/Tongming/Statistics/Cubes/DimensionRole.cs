namespace Tongming.Statistics.Cubes;

/// <summary>What the categories of a dimension are.</summary>
public enum DimensionRole
{
    /// <summary>分类: sex, industry, kind of registration.</summary>
    Classification,

    /// <summary>时期: months, quarters, years. At most one dimension of a cube.</summary>
    Time,

    /// <summary>地区.</summary>
    Region,

    /// <summary>指标, with its units. At most one dimension of a cube.</summary>
    Indicator,
}

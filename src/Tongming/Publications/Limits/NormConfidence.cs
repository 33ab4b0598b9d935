namespace Tongming.Publications.Limits;

/// <summary>How sure the rule book is of a rule; decides whether a body is bound by it or only starts with it.</summary>
public enum NormConfidence
{
    /// <summary>已核对条文 [L]: read in the full text of the law or regulation.</summary>
    Law,

    /// <summary>已核对文件 [P]: confirmed in a page that was found.</summary>
    Page,

    /// <summary>部分核对 [P~]: one locality's practice or a second-hand report.</summary>
    Partly,

    /// <summary>未核对 [M]: from memory only.</summary>
    Memory,

    /// <summary>系统默认 [D]: proposed by the program; no norm says so.</summary>
    Design,
}

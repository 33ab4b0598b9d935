namespace Tongming.Reports;

/// <summary>
/// The numbers of a report of era A (2008–2018), which has other tables. What today's form counts too stands under the key of its cell or
/// number of the narrative; the rest under a key of its own that begins with <see cref="Own"/>. What is left out is not stated.
/// </summary>
/// <param name="Numbers">By key.</param>
/// <param name="AreFromWords">True where the report has no table and they were found in its words.</param>
[Law("国办发〔2014〕32号")]
public sealed record EarlierNumbers(IReadOnlyDictionary<string, decimal> Numbers, bool AreFromWords)
{
    /// <summary>What keys of numbers begin with that today's form does not have.</summary>
    public const string Own = "a.";

    /// <summary>不同意公开, all reasons together: they are other ones than the rows of today.</summary>
    public const string Refused = "a.refused";
}

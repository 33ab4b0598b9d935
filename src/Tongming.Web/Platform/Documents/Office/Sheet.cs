using System.Globalization;

namespace Tongming.Web.Platform.Documents.Office;

/// <summary>The cells of a worksheet that have words.</summary>
internal sealed class Sheet
{
    /// <summary>Rows with words by their number, from 1, with the words by column, from 0.</summary>
    public SortedDictionary<int, SortedDictionary<int, string>> Rows { get; } = [];

    /// <summary>Merged cells as first and last row (from 1) and column (from 0).</summary>
    public Dictionary<(int Row, int Column), (int LastRow, int LastColumn)> Merged { get; } = [];

    public bool IsCut { get; set; }

    public int FirstColumn => Rows.Values.Min(row => row.Keys.First());

    public int LastColumn => Rows.Values.Max(row => row.Keys.Last());

    /// <summary>Row (from 1) and column (from 0) of an address such as B7; null where it is none.</summary>
    public static (int Row, int Column)? Address(ReadOnlySpan<char> address)
    {
        var letters = 0;
        var column = 0;
        while (letters < address.Length && letters < 4 && char.IsAsciiLetterUpper(address[letters]))
            column = column * 26 + address[letters++] - 'A' + 1;
        if (letters == 0 || !int.TryParse(address[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row < 1)
            return null;
        return (row, column - 1);
    }

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}

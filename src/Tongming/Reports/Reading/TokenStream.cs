using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>
/// The document as one row of tokens, whatever its layout: a cell of a marked table is a token; a line with pipes is
/// split at the pipes, one with tabs at the tabs, any other at its spaces. All layouts of a form (annual-report §1.4)
/// look alike here: a label, then its values.
/// </summary>
internal static class TokenStream
{
    /// <summary>All tokens in reading order.</summary>
    public static List<Token> Of(ReportText text)
    {
        var tokens = new List<Token>();
        var tables = text
            .Source.Tables.Select(table => (table, Extent: text.Layout.Image(table.Extent)))
            .OrderBy(pair => pair.Extent.Start)
            .ToList();
        var next = 0;
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var span = text.Lines[line];
            while (next < tables.Count && tables[next].Extent.End < span.Start)
                next++;
            if (next < tables.Count && tables[next].Extent.Start <= span.Start)
            {
                AddCells(tokens, text, tables[next].table, line);
                while (line + 1 < text.Lines.Count && text.Lines[line + 1].Start < tables[next].Extent.End)
                    line++;
                next++;
                continue;
            }

            AddLine(tokens, text, span, line);
        }

        return tokens;
    }

    private static void AddCells(List<Token> tokens, ReportText text, SourceTable table, int line)
    {
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
                Add(tokens, text, text.Layout.Image(cell.Span), line);
            line++;
        }
    }

    private static void AddLine(List<Token> tokens, ReportText text, Span line, int number)
    {
        var words = text[line];
        if (words.Contains('|'))
            AddSplit(tokens, text, line, number, '|');
        else if (words.Contains('\t'))
            AddSplit(tokens, text, line, number, '\t');
        else
            AddWords(tokens, text, line, number);
    }

    /// <summary>
    /// Splits at a separator. One at the very start of a line frames it, and then so does one at its end; a lone one at the
    /// end closes its cell; else the end of a line is a cell, a blank one too.
    /// </summary>
    private static void AddSplit(List<Token> tokens, ReportText text, Span line, int number, char separator)
    {
        var words = text.Layout.Text;
        int start = line.Start,
            end = line.End;
        if (separator == '|')
        {
            while (start < end && words[start] is ' ' or '\t')
                start++;
            while (end > start && words[end - 1] is ' ' or '\t')
                end--;
        }

        var framed = start < end && words[start] == separator;
        if (framed)
            start++;
        if (end > start && words[end - 1] == separator && (framed || words.IndexOf(separator, start) == end - 1))
            end--;
        while (start <= end)
        {
            var stop = words.IndexOf(separator, start, end - start);
            if (stop < 0)
                stop = end;
            if (separator == '\t' && words.AsSpan(start, stop - start).Trim().Length > 0)
                AddWords(tokens, text, Span.Between(start, stop), number);
            else
                Add(tokens, text, Span.Between(start, stop), number);
            start = stop + 1;
        }
    }

    private static void AddWords(List<Token> tokens, ReportText text, Span part, int number)
    {
        var words = text.Layout.Text;
        var index = part.Start;
        while (index < part.End)
        {
            if (char.IsWhiteSpace(words[index]))
            {
                index++;
                continue;
            }

            var start = index;
            while (index < part.End && !char.IsWhiteSpace(words[index]))
                index++;
            Add(tokens, text, Span.Between(start, index), number);
        }
    }

    private static void Add(List<Token> tokens, ReportText text, Span span, int line)
    {
        var words = text.Layout.Text;
        int start = span.Start,
            end = span.End;
        while (start < end && char.IsWhiteSpace(words[start]))
            start++;
        while (end > start && char.IsWhiteSpace(words[end - 1]))
            end--;
        var trimmed = Span.Between(start, end);
        tokens.Add(new Token(trimmed, WithoutSpaces(words.AsSpan(start, end - start)), line));
    }

    /// <summary>Spaces go, but not those between two digits: “1 808 595” stays apart from “1808595”.</summary>
    private static string WithoutSpaces(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAny(" \t\n\u00a0\u3000") < 0)
            return words.ToString();
        var kept = new char[words.Length];
        var length = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (!char.IsWhiteSpace(words[index]))
                kept[length++] = words[index];
            else if (length > 0 && char.IsAsciiDigit(kept[length - 1]) && index + 1 < words.Length && char.IsAsciiDigit(words[index + 1]))
                kept[length++] = ' ';
        }

        return new string(kept, 0, length);
    }
}

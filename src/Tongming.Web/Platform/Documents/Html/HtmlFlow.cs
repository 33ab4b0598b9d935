using System.Text;
using Tongming.Texts;

namespace Tongming.Web.Platform.Documents.Html;

/// <summary>Writes the lines that a reader of the page sees: white space collapsed, blocks and cells on lines of their own.</summary>
internal sealed class HtmlFlow(string source)
{
    private const int LongestGap = 1000;
    private readonly SourceTextBuilder builder = new();
    private readonly StringBuilder run = new();
    private readonly List<int> lineStarts = FindLines(source);
    private int runStart;
    private int runEnd = -1;
    private bool isSpacePending;

    /// <summary>Where the next character will stand in the text.</summary>
    public int Position => builder.Length + run.Length;

    /// <summary>Just behind the last character that is no line end.</summary>
    public int ContentEnd { get; private set; }

    /// <summary>True where the line that is being written has characters.</summary>
    public bool IsLineOpen { get; private set; }

    /// <summary>Writes a stretch of text.</summary>
    /// <param name="data">The characters.</param>
    /// <param name="offsets">For each of them its index in the source; -1 for white space.</param>
    /// <param name="isPreformatted">True where white space is shown as written.</param>
    public void Text(string data, ReadOnlySpan<int> offsets, bool isPreformatted)
    {
        for (var index = 0; index < data.Length; index++)
        {
            if (!HtmlTokens.IsSpace(data[index]))
                Character(data[index], offsets[index]);
            else if (!isPreformatted)
                isSpacePending = IsLineOpen;
            else if (data[index] == '\n')
                NewPreformattedLine();
            else if (data[index] != '\r')
                Append(data[index], SpaceBefore(index < data.Length - 1 ? offsets[index + 1] : -1));
        }
    }

    /// <summary>Ends the line where it has characters.</summary>
    public void EndLine()
    {
        isSpacePending = false;
        if (IsLineOpen)
            NewLine();
    }

    /// <summary>Ends the line, be it blank.</summary>
    public void NewLine()
    {
        Flush();
        isSpacePending = false;
        IsLineOpen = false;
        if (builder.Length == 0)
            builder.Append("", new Place(1, 1));
        builder.AppendBreak();
    }

    /// <summary>Writes a blank line that leads to this index in the source.</summary>
    public void BlankLine(int offset)
    {
        EndLine();
        builder.Append("", PlaceOf(Math.Clamp(offset, 0, source.Length)));
        builder.AppendBreak();
    }

    public SourceText Build()
    {
        Flush();
        return builder.Build();
    }

    private void NewPreformattedLine()
    {
        NewLine();
        if (runEnd >= 0 && runEnd < source.Length && source[runEnd] is '\n' or '\r')
            runEnd = NextLine(source, runEnd);
    }

    private void Character(char character, int offset)
    {
        if (isSpacePending)
        {
            isSpacePending = false;
            Append(' ', SpaceBefore(offset));
        }

        Append(character, offset);
        IsLineOpen = true;
    }

    /// <summary>Where a collapsed space stands: behind the characters before it, or before those behind it, or between them among tags.</summary>
    private int SpaceBefore(int offset)
    {
        if (runEnd >= 0 && runEnd < source.Length && HtmlTokens.IsSpace(source[runEnd]))
            return runEnd;
        if (offset > 0 && HtmlTokens.IsSpace(source[offset - 1]))
            return offset - 1;
        var between =
            runEnd >= 0 && offset > runEnd ? source.AsSpan(runEnd, Math.Min(offset - runEnd, LongestGap)).IndexOfAny(" \n\t\r\f") : -1;
        return Math.Max(runEnd, 0) + Math.Max(between, 0);
    }

    private void Append(char character, int offset)
    {
        // A run ends where the source leaves the next column: at a tag, at a reference, at a line end.
        if (offset != runEnd || source[offset - 1] is '\n' or '\r')
            Flush();
        if (run.Length == 0)
            runStart = offset;
        run.Append(character);
        runEnd = offset + 1;
        ContentEnd = Position;
    }

    private void Flush()
    {
        if (run.Length == 0)
            return;
        builder.Append(run.ToString(), PlaceOf(runStart));
        run.Clear();
    }

    private Place PlaceOf(int offset)
    {
        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(line + 1, offset - lineStarts[line] + 1);
    }

    private static List<int> FindLines(string source)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; (at = NextLine(source, at)) >= 0; )
            starts.Add(at);
        return starts;
    }

    private static int NextLine(string source, int from)
    {
        var length = source.AsSpan(from).IndexOfAny('\n', '\r');
        if (length < 0)
            return -1;
        var end = from + length;
        return source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2 : end + 1;
    }
}

using System.Text;

namespace Tongming.Statistics.Px;

/// <summary>Takes a PX file apart: keywords until DATA, then the numbers one by one, so that the file is never in memory as a whole.</summary>
internal sealed class PxScanner(TextReader from)
{
    private const int LongestText = 100_000;

    private readonly StringBuilder word = new();
    private int line = 1;
    private long taken;
    private bool inData;

    public Refusal? Refusal { get; private set; }

    /// <summary>The next keyword, or null where the numbers begin or the text is broken.</summary>
    public PxEntry? Next()
    {
        var keyword = Until("=([").Trim().TrimStart('\uFEFF').ToUpperInvariant();
        string? language = null;
        var of = new List<string>();
        if (Peek() == '[')
        {
            Take();
            language = Until("]").Trim();
            Take();
            Skip();
        }

        if (Peek() == '(')
        {
            Take();
            if (!Texts(of, ')', out _))
                return null;
            Skip();
        }

        if (Take() != '=' || keyword.Length == 0)
            return Broken();
        if (keyword == "DATA")
        {
            // From here on the number of cells limits the length.
            inData = true;
            return null;
        }

        var texts = new List<string>();
        return Texts(texts, ';', out var bare) ? new PxEntry(keyword, language, of, texts, bare) : null;
    }

    /// <summary>
    /// The next number or text of the data, or null at the end. Comma, semicolon and tab separate as spaces do, as they did in old files.
    /// </summary>
    public string? NextDatum(out bool isText)
    {
        isText = false;
        while (Peek() is >= 0 and var between && (char.IsWhiteSpace((char)between) || between is ',' or ';'))
            Take();
        if (Peek() < 0)
            return null;
        if (Peek() == '"')
        {
            isText = true;
            return Quoted();
        }

        word.Clear();
        while (Peek() is >= 0 and var next && !char.IsWhiteSpace((char)next) && next is not (',' or ';' or '"') && word.Length < 400)
            word.Append((char)Take());
        return word.ToString();
    }

    public Refusal Broken(string what) => Refusal ??= new Refusal("px.syntax", line, what);

    private PxEntry? Broken()
    {
        Refusal ??= Peek() < 0 ? new Refusal("px.missing", "DATA") : new Refusal("px.syntax", line, "=");
        return null;
    }

    private bool Texts(List<string> texts, char end, out string bare)
    {
        var outside = new StringBuilder();
        bare = "";
        while (Peek() is >= 0 and var next)
        {
            if (next == '"')
            {
                if (Continued() is not { } text)
                    return false;
                texts.Add(text);
                // Between texts a dash means all from one to the other.
                outside.Append('"');
                continue;
            }

            if (Refusal is not null)
                return false;
            var character = (char)Take();
            if (character == end)
            {
                bare = outside.ToString();
                return true;
            }

            if (!char.IsWhiteSpace(character) && character != ',')
                outside.Append(character);
        }

        Broken(end.ToString());
        return false;
    }

    /// <summary>A text in quotes and its continuation in further quotes.</summary>
    private string? Continued()
    {
        var text = new StringBuilder();
        while (Peek() == '"')
        {
            if (Quoted() is not { } part)
                return null;
            text.Append(part);
            Skip();
        }

        return text.ToString();
    }

    /// <summary>A text in quotes; doubled quotes are one.</summary>
    private string? Quoted()
    {
        var text = new StringBuilder();
        Take();
        while (Peek() is >= 0 and var next && text.Length < LongestText)
        {
            Take();
            if (next == '"' && Peek() != '"')
                return text.ToString();
            text.Append((char)(next == '"' ? Take() : next));
        }

        Broken("\"");
        return null;
    }

    private string Until(string ends)
    {
        word.Clear();
        while (Peek() is >= 0 and var next && !ends.Contains((char)next, StringComparison.Ordinal) && word.Length < 400)
            word.Append((char)Take());
        return word.ToString();
    }

    private void Skip()
    {
        while (Peek() is >= 0 and var next && char.IsWhiteSpace((char)next))
            Take();
    }

    private int Peek() => Refusal is null ? from.Peek() : -1;

    private int Take()
    {
        var next = from.Read();
        if (next == '\n')
            line++;
        if (++taken > PxFile.LongestHead && !inData)
            Refusal ??= new Refusal("px.too-long", PxFile.LongestHead);
        return next;
    }
}

using System.Text.RegularExpressions;
using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>A sentence of the narrative.</summary>
/// <param name="Text">Its words without spaces, broken lines joined; the mark at its end left out.</param>
/// <param name="Origins">For each character, and for the end, its index in the layout text.</param>
/// <param name="Topic">The section that it stands in.</param>
/// <param name="Paragraph">Number of its paragraph: sentences with the same one follow each other.</param>
internal sealed record ProseSentence(string Text, int[] Origins, SectionTopic Topic, int Paragraph)
{
    private List<Mention>? numbers;

    /// <summary>The numbers with units in it; looked for once, because several rules ask.</summary>
    public List<Mention> Numbers => numbers ??= Mentions.In(Text);

    /// <summary>Where a stretch of the sentence stands in the layout text.</summary>
    public Span InLayout(int start, int length) =>
        length == 0 ? new Span(Origins[start], 0) : Span.Between(Origins[start], Origins[start + length - 1] + 1);

    /// <summary>The whole sentence in the layout text.</summary>
    public Span Whole => InLayout(0, Text.Length);
}

/// <summary>Reads the narrative: everything but the tables, line by line, sentence by sentence.</summary>
internal static partial class Prose
{
    private const int ShortestWrappedLine = 18;

    /// <summary>No sentence of a report is longer; a page without full stops must not become one.</summary>
    private const int LongestSentence = 3_000;

    /// <summary>The sentences outside of <paramref name="tables"/>, in order. A line that fills its width goes on in the next one, also over a page break.</summary>
    public static List<ProseSentence> Sentences(ReportText text, Outline outline, IEnumerable<Span> tables)
    {
        var skipped = tables.ToList();
        var sentences = new List<ProseSentence>();
        var current = new Pending();
        var paragraph = 0;
        foreach (var line in text.Lines)
        {
            var words = text[line].Trim();
            var inTable = skipped.Exists(table => line.Start < table.End && table.Start < line.End);
            if (words.Length == 0 && current.MayGoOn && !inTable)
                continue;
            if (inTable || current.Topic != TopicAt(outline, line.Start) || StartsParagraph().IsMatch(words) || !current.MayGoOn)
            {
                current.Flush(sentences, paragraph);
                paragraph++;
                current.Topic = TopicAt(outline, line.Start);
            }

            if (inTable)
                continue;
            Read(text, line, current, sentences, paragraph);
            if (
                outline.Sections.Any(section =>
                    section.Heading.End >= line.End && section.Heading.Start <= line.End && section.Heading.Start >= line.Start
                )
            )
                current.MayGoOn = false;
        }

        current.Flush(sentences, paragraph);
        return sentences;
    }

    private static void Read(ReportText text, Span line, Pending current, List<ProseSentence> sentences, int paragraph)
    {
        var length = 0;
        for (var index = line.Start; index < line.End; index++)
        {
            var letter = text.Layout.Text[index];
            if (char.IsWhiteSpace(letter) || letter == '|')
                continue;
            length++;
            if (letter is '。' or '!' or '?' or '！' or '？' || current.Length >= LongestSentence)
                current.Flush(sentences, paragraph);
            else
                current.Add(letter, index);
        }

        if (length > 0)
            current.MayGoOn = length >= ShortestWrappedLine;
    }

    private static SectionTopic TopicAt(Outline outline, int index) =>
        outline.Sections.LastOrDefault(section => section.Heading.Start <= index)?.Topic ?? SectionTopic.Unknown;

    private sealed class Pending
    {
        private readonly List<char> letters = [];
        private readonly List<int> origins = [];

        public int Length => letters.Count;

        public SectionTopic Topic { get; set; }

        /// <summary>False after a short line: the next line begins something new.</summary>
        public bool MayGoOn { get; set; } = true;

        public void Add(char letter, int origin)
        {
            letters.Add(letter);
            origins.Add(origin);
        }

        public void Flush(List<ProseSentence> sentences, int paragraph)
        {
            if (letters.Count > 0)
                sentences.Add(new ProseSentence(new string([.. letters]), [.. origins, origins[^1] + 1], Topic, paragraph));
            letters.Clear();
            origins.Clear();
        }
    }

    [GeneratedRegex(
        @"^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}\s*、|\d{1,2}\s*[、.]\D)",
        RegexOptions.CultureInvariant,
        Timeout.Infinite
    )]
    private static partial Regex StartsParagraph();
}

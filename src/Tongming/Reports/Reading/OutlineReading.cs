using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>Reads the sections of the first level, in reports of every era and in other documents.</summary>
internal static class OutlineReading
{
    /// <summary>The sections of the text; none where no heading can be told from the words around it.</summary>
    public static Outline Read(ReportText text) => Read(text, AnnexReading.Read(text)?.Extent);

    /// <summary>The same where it is known where the statistics table of era A stands: its rows are numbered like sections and are none.</summary>
    public static Outline Read(ReportText text, Span? annex)
    {
        var candidates = HeadingCandidates
            .Of(text)
            .Where(candidate => annex is null || candidate.Heading.End <= annex.Value.Start || candidate.Heading.Start >= annex.Value.End)
            .ToList();
        var headings = WithoutContents(text, Walk(Choose(candidates)));
        if (annex is { } table)
            headings.Insert(
                headings.TakeWhile(heading => heading.Heading.Start < table.Start).Count(),
                new HeadingCandidate(
                    HeadingMark.None,
                    null,
                    SectionTitles.NameOf(SectionTopic.Annex),
                    new Span(table.Start, 0),
                    SectionTopic.Annex,
                    true,
                    true,
                    true
                )
            );
        var end = text.Layout.Text.Length;
        var sections = headings
            .Select((heading, i) => SectionOf(heading, i + 1 < headings.Count ? headings[i + 1].Heading.Start : end))
            .ToList();
        return new Outline(Span.Between(0, sections.Count == 0 ? end : sections[0].Heading.Start), sections);
    }

    private static Section SectionOf(HeadingCandidate heading, int end) =>
        new(
            heading.Number,
            heading.Title,
            heading.Heading,
            Span.Between(heading.Heading.End, Math.Max(end, heading.Heading.End)),
            heading.Topic
        );

    /// <summary>Headings of the mark that the document uses for its first level, and known titles that fill its gaps.</summary>
    private static List<HeadingCandidate> Choose(List<HeadingCandidate> candidates)
    {
        if (
            Topics(candidates, candidate => candidate.StartsLine && candidate.Mark != HeadingMark.Bracketed) >= 3
            || !candidates.Exists(candidate => !candidate.StartsLine)
        )
            candidates = [.. candidates.Where(candidate => candidate.StartsLine)];
        var mark = FirstLevel(candidates);
        var chosen = mark is HeadingMark.Arabic or HeadingMark.Bracketed
            ? Ascending(candidates, mark)
            : candidates.Where(candidate => candidate.Mark == mark).ToList();
        foreach (var topic in SectionTitles.OfForm)
        {
            if (chosen.Exists(candidate => candidate.Topic == topic && candidate.IsKnown))
                continue;
            var filler = candidates.Find(candidate =>
                candidate.Topic == topic && candidate.IsKnown && candidate.StandsAlone | !candidate.StartsLine && Fits(candidate, chosen)
            );
            if (filler is not null)
                chosen.Add(filler);
        }

        return [.. chosen.DistinctBy(candidate => candidate.Heading.Start).OrderBy(candidate => candidate.Heading.Start)];
    }

    /// <summary>“1、” and “(一)” mostly number lists, so only known titles that go on count for sections.</summary>
    private static List<HeadingCandidate> Ascending(List<HeadingCandidate> candidates, HeadingMark mark)
    {
        var chosen = new List<HeadingCandidate>();
        foreach (var candidate in candidates.Where(candidate => candidate.Mark == mark && candidate.IsKnown))
        {
            var last = chosen.Count == 0 ? 0 : chosen[^1].Number;
            if (
                (candidate.Number >= last && !chosen.Exists(other => other.Topic == candidate.Topic))
                || candidate.Title == chosen.Find(other => other.Number == candidate.Number)?.Title
            )
                chosen.Add(candidate);
        }

        return chosen;
    }

    private static HeadingMark FirstLevel(List<HeadingCandidate> candidates)
    {
        if (Topics(candidates, candidate => candidate.Mark == HeadingMark.Part) >= 2)
            return HeadingMark.Part;
        if (Topics(candidates, candidate => candidate.Mark == HeadingMark.Chinese) >= 2)
            return HeadingMark.Chinese;
        if (Topics(candidates, candidate => candidate.Mark == HeadingMark.Arabic) >= 3)
            return HeadingMark.Arabic;
        if (Topics(candidates, candidate => candidate.Mark == HeadingMark.Bracketed) >= 3)
            return HeadingMark.Bracketed;
        return Topics(candidates, candidate => candidate.Mark == HeadingMark.None) >= 3 ? HeadingMark.None : HeadingMark.Chinese;
    }

    private static int Topics(List<HeadingCandidate> candidates, Func<HeadingCandidate, bool> counts) =>
        candidates.Where(candidate => candidate.IsKnown && counts(candidate)).Select(candidate => candidate.Topic).Distinct().Count();

    /// <summary>
    /// A heading of another mark belongs to the first level only where its number is free and in its place:
    /// “2.依申请公开情况” within 总体情况 is no section.
    /// </summary>
    private static bool Fits(HeadingCandidate candidate, List<HeadingCandidate> chosen)
    {
        if (candidate.Mark is HeadingMark.Bracketed || chosen.Count == 0)
            return false;
        if (candidate.Number is not { } number)
            return SectionTitles.At(candidate.Title).Length >= 4
                && SectionTitles.IsAccepted(candidate.Title, ReportEra.B)
                && !IsPart(candidate.Title);
        var before = chosen.Where(other => other.Heading.Start < candidate.Heading.Start).MaxBy(other => other.Heading.Start)?.Number ?? 0;
        return number == before + 1 && !chosen.Exists(other => other.Number == number);
    }

    private static bool IsPart(string title) => title is "主动公开情况" or "主动公开的情况";

    /// <summary>Leaves out the items of lists that are numbered like sections: they begin again with 一 and have no known title.</summary>
    private static List<HeadingCandidate> Walk(List<HeadingCandidate> candidates)
    {
        var accepted = new List<HeadingCandidate>();
        int? nested = null;
        foreach (var candidate in candidates)
        {
            var last = accepted.FindLast(heading => heading.Number is not null)?.Number;
            var begins = candidate.Number == 1 && last is not null;
            if (!candidate.IsKnown && (begins || (nested is { } next && candidate.Number == next && candidate.Number != last + 1)))
            {
                nested = candidate.Number + 1;
                continue;
            }

            nested = null;
            accepted.Add(candidate);
        }

        return accepted;
    }

    /// <summary>Leaves out a table of contents: headings with nothing under them that come again.</summary>
    private static List<HeadingCandidate> WithoutContents(ReportText text, List<HeadingCandidate> headings)
    {
        var kept = new List<HeadingCandidate>();
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var again = headings
                .Skip(i + 1)
                .Any(other =>
                    other.Topic == heading.Topic && other.Number == heading.Number && (heading.IsKnown || other.Title == heading.Title)
                );
            var end = heading.Heading.End;
            // Of two headings in one spoilt line the second can begin inside the first.
            var blank = i + 1 < headings.Count && IsBlank(text[Span.Between(end, Math.Max(end, headings[i + 1].Heading.Start))]);
            var endsContents = kept.Count == 0 && i > 0;
            if (!again || !(blank || endsContents))
                kept.Add(heading);
        }

        return kept;
    }

    private static bool IsBlank(string words) =>
        words.All(c => char.IsWhiteSpace(c) || char.IsAsciiDigit(c) || c is '.' or '…' or '·' or '-' or '|' or '目' or '录');
}

using System.Text;
using Tongming.Statistics.Cubes;

namespace Tongming.Statistics.Volumes;

/// <summary>Writes a volume out: puts into a template what stands in the data sets, for one period.</summary>
public sealed class VolumeAssembly
{
    /// <summary>Most faults that are told.</summary>
    public const int MostFaults = 50;

    private readonly VolumeFigures figures;

    private VolumeAssembly(VolumeFigures figures) => this.figures = figures;

    /// <summary>A version of a data set that can be used.</summary>
    /// <param name="Source">Which.</param>
    /// <param name="Cells">Its cells, as everybody may see them.</param>
    public sealed record Input(VolumeSource Source, ICells Cells);

    /// <summary>What came of it.</summary>
    /// <param name="Content">What could be written; faults are left out.</param>
    /// <param name="Faults">What is wrong, by line; nothing with a fault may go out.</param>
    public sealed record Result(VolumeContent Content, IReadOnlyList<VolumeFault> Faults);

    /// <summary>
    /// Writes it. The same template, period and versions always give the same content. A number that is confidential, missing or not comparable is a fault where
    /// a sentence needs it; in tables it stands as its sign.
    /// </summary>
    /// <param name="title">Title of the volume.</param>
    /// <param name="script">The template.</param>
    /// <param name="period">Of which period.</param>
    /// <param name="inputs">Versions by code of their data set.</param>
    public static Result Of(string title, VolumeScript script, VolumePeriod period, IReadOnlyDictionary<string, Input> inputs)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(inputs);
        var faults = script.Faults.ToList();
        var from = new VolumeFigures(period, inputs, faults);
        var chapters = new VolumeAssembly(from).Chapters(script);
        return new Result(
            new VolumeContent(title, period.Code, period.Name, chapters, from.Sources),
            [.. faults.OrderBy(one => one.Line).Take(MostFaults)]
        );
    }

    private List<VolumeChapter> Chapters(VolumeScript script)
    {
        var chapters = new List<VolumeChapter>();
        var sections = new List<VolumeSection>();
        var blocks = new List<VolumeBlock>();
        var (chapter, section) = ("", "");
        foreach (var line in script.Lines)
        {
            if (line.Kind == VolumeLineKind.Words)
            {
                if (Block(line) is { } block)
                    blocks.Add(block);
                continue;
            }

            EndSection();
            if (line.Kind == VolumeLineKind.Section)
            {
                section = Sentence(line);
                continue;
            }

            EndChapter();
            (chapter, section) = (Sentence(line), "");
        }

        EndSection();
        EndChapter();
        return chapters;

        void EndSection()
        {
            if (section.Length > 0 || blocks.Count > 0)
                sections.Add(new VolumeSection(section, blocks));
            blocks = [];
        }

        void EndChapter()
        {
            if (chapter.Length > 0 || sections.Count > 0)
                chapters.Add(new VolumeChapter(chapter, sections.Count > 0 ? sections : [new VolumeSection("", [])]));
            sections = [];
        }
    }

    private VolumeBlock? Block(VolumeLine line)
    {
        if (line.Pieces is [{ Insert: { } insert }] && VolumeInsert.Blocks.Contains(insert.Name))
            return figures.Block(insert);
        var sentence = Sentence(line);
        return sentence.Length == 0 ? null : new VolumeParagraph(sentence);
    }

    private string Sentence(VolumeLine line)
    {
        var words = new StringBuilder();
        foreach (var piece in line.Pieces)
            words.Append(piece.Insert is { } insert ? figures.InSentence(insert) : piece.Words);
        return words.ToString();
    }
}

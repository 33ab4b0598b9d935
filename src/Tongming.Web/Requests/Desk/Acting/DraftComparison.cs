namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>A paragraph of a draft beside the earlier draft.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Change">What became of it.</param>
internal sealed record ComparedLine(string Text, LineChange Change);

/// <summary>What became of a paragraph.</summary>
internal enum LineChange
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>Only in the new draft.</summary>
    Added,

    /// <summary>Only in the earlier draft.</summary>
    Removed,
}

/// <summary>Compares two drafts paragraph by paragraph, so that a reviewer sees what was changed.</summary>
internal static class DraftComparison
{
    /// <summary>All paragraphs in order, those that were removed before those that took their place.</summary>
    public static IReadOnlyList<ComparedLine> Of(string? earlier, string present)
    {
        if (earlier is null)
            return [.. Lines(present).Select(line => new ComparedLine(line, LineChange.Same))];
        var (old, now) = (Lines(earlier), Lines(present));
        var common = Common(old, now);
        var result = new List<ComparedLine>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                result.Add(new ComparedLine(now[j], LineChange.Same));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                result.Add(new ComparedLine(old[i++], LineChange.Removed));
            }
            else
            {
                result.Add(new ComparedLine(now[j++], LineChange.Added));
            }
        }

        return result;
    }

    /// <summary>Length of the longest common sequence of what follows each pair of paragraphs.</summary>
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        for (var j = now.Length - 1; j >= 0; j--)
            common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}

using System.Text.RegularExpressions;
using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.Tests.House;

public sealed class LedgerSubjectTests
{
    [Fact]
    public void Every_kind_of_subject_that_the_program_writes_has_a_word()
    {
        var written = Tree.WithEnding(".cs")
            .Where(file => file.StartsWith("src/Tongming.Web/", StringComparison.Ordinal))
            .SelectMany(Tree.Lines)
            .SelectMany(line => Regex.Matches(line, "SubjectKind = \"(?<kind>[a-z-]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(match => match.Groups["kind"].Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("publication", written);
        Assert.Empty(written.Where(kind => LedgerWords.OfSubject(kind) == kind));
    }
}

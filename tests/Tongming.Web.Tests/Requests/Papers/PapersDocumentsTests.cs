using Tongming.Requests.Papers;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Requests.Papers;

/// <summary>The manual and the trace of the papers say what the program does.</summary>
public sealed class PapersDocumentsTests
{
    private static readonly string[] Trace = Tree.Lines("docs/law/papers.md");

    [Fact]
    public void The_manual_lists_every_field_with_its_meaning_and_every_paper_with_its_fields()
    {
        var manual = Tree.Read("docs/manual/papers.md");
        Assert.All(PaperFields.All, field => Assert.Contains($"| {field.Written} | {field.Meaning}", manual));
        Assert.All(
            PaperKinds.All,
            kind =>
            {
                var line = manual.Split('\n').Single(one => one.StartsWith($"| {kind.Code()} | {kind.Name()} |", StringComparison.Ordinal));
                Assert.Contains($"| {string.Join('、', PaperContents.Of(kind).Required.Select(field => field.Name))} |", line);
            }
        );
    }

    [Fact]
    public void Every_type_and_test_of_the_trace_exists()
    {
        var types = CompiledTypes
            .OwnIn(typeof(PaperKind).Assembly)
            .Concat(CompiledTypes.OwnIn(typeof(FillPaper).Assembly))
            .Select(WordList.NameOf)
            .ToHashSet();
        Assert.Empty(WordList.CodeWords(Trace, 3).Where(name => !types.Contains(name)));
        Assert.Empty(
            WordList.CodeWords(Trace, 4).Where(name => !Tree.Files.Any(file => file.EndsWith($"/{name}.cs", StringComparison.Ordinal)))
        );
        Assert.NotEmpty(WordList.CodeWords(Trace, 4));
    }
}

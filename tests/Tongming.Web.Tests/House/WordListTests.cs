using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class WordListTests
{
    private static readonly IReadOnlySet<string> Words = WordList.CodeWords(Tree.Lines("docs/words.md"));
    private static readonly IReadOnlyList<Type> Law = CompiledTypes.OwnIn(typeof(ReportChecker).Assembly);

    [Fact]
    public void Every_public_type_of_the_law_stands_in_the_list_of_words() =>
        Assert.Empty(Law.Where(type => type.IsPublic).Select(WordList.NameOf).Where(name => !Words.Contains(name)));

    [Fact]
    public void Every_code_word_of_the_list_is_a_type()
    {
        var names = Law.Concat(CompiledTypes.OwnIn(typeof(Program).Assembly)).Select(WordList.NameOf).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Words.Where(word => !names.Contains(word)));
    }

    [Fact]
    public void Only_the_second_column_counts()
    {
        string[] lines = ["`A` in a sentence", "| 条例 `B` | `C`, `D` | `E` |", "| --- | --- | --- |"];
        Assert.Equal(["C", "D"], WordList.CodeWords(lines).Order());
    }
}

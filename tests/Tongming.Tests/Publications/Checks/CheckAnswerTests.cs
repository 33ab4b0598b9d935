using Tongming.Publications;
using Tongming.Publications.Checks;

namespace Tongming.Tests.Publications.Checks;

public sealed class CheckAnswerTests
{
    private const string Id = "110101199003078515";

    [Fact]
    public void Errors_block_until_a_second_person_lets_them_pass_and_warnings_until_a_word()
    {
        var edition = Edition($"<p>当事人证件{Id}，全区（含开发区完成</p>");
        var (error, warning) = Both(edition);
        Assert.Equal("publication.checks.open", Standing(edition).WhyNot()?.Code);
        Assert.Equal("publication.check.own", Items.Refused(CheckAnswer.Pass(edition, error, By(Items.Author))));
        Assert.Equal("publication.check.not-warning", Items.Refused(CheckAnswer.Say(edition, error, By(Items.Author))));
        Assert.Equal("publication.check.not-error", Items.Refused(CheckAnswer.Pass(edition, warning, By(Items.First))));
        Assert.Equal("publication.check.reason-missing", Items.Refused(CheckAnswer.Say(edition, warning, By(Items.Author, "  "))));

        var word = Items.Given(CheckAnswer.Say(edition, warning, By(Items.Author)));
        Assert.Equal([0], Standing(edition, word).WhyNot()!.Arguments.Skip(1));
        var pass = Items.Given(CheckAnswer.Pass(edition, error, By(Items.First)));
        Assert.Null(Standing(edition, word, pass).WhyNot());
    }

    [Fact]
    public void What_was_said_holds_while_other_places_change_and_ends_when_the_place_changes()
    {
        var long1 = new string('甲', 40);
        var edition = Edition($"<p>{long1}证件{Id}办理{long1}</p>");
        var pass = Items.Given(CheckAnswer.Pass(edition, Both(edition).Error, By(Items.First)));
        Assert.Null(Standing(Edition($"<p>新的一段。</p><p>{long1}证件{Id}办理{long1}改了</p>"), pass).WhyNot());
        Assert.NotNull(Standing(Edition($"<p>{long1}证件{Id}另办{long1}</p>"), pass).WhyNot());
        Assert.NotNull(Standing(Edition($"<p>{long1}证件110101199003072973办理{long1}</p>"), pass).WhyNot());
    }

    [Fact]
    public void What_was_let_pass_by_somebody_who_writes_on_the_text_later_does_not_count()
    {
        var edition = Edition($"<p>证件{Id}</p>");
        var pass = Items.Given(CheckAnswer.Pass(edition, Both(edition).Error, By(Items.First)));
        Assert.Null(Standing(edition, pass).WhyNot());
        Items.Given(edition.Edit(edition.Content() with { Keywords = "统计" }, Items.First));
        Assert.NotNull(Standing(edition, pass).WhyNot());
    }

    [Fact]
    public void Marks_of_secrecy_and_empty_files_never_pass()
    {
        var edition = Edition("<p>机密★10年</p>");
        var mark = Standing(edition).Report.Findings.First(one => one.Rule == CheckRule.SecrecyMark);
        Assert.Equal("publication.check.never", Items.Refused(CheckAnswer.Pass(edition, mark, By(Items.First))));
        var empty = CheckedText.OfFile(CheckRule.FileEmpty, new CheckPlace(CheckPart.Attachment, "表.xlsx"), new string('a', 64));
        Assert.Equal("publication.check.never", Items.Refused(CheckAnswer.Pass(edition, empty, By(Items.First))));
    }

    [Fact]
    public void What_is_said_to_a_file_holds_for_these_bytes_only()
    {
        var place = new CheckPlace(CheckPart.Attachment, "表.xlsx");
        var first = CheckedText.OfFile(CheckRule.HiddenContent, place, new string('a', 64), "隐藏的工作表");
        var second = CheckedText.OfFile(CheckRule.HiddenContent, place, new string('b', 64), "隐藏的工作表");
        Assert.NotEqual(first.Key, second.Key);
    }

    [Fact]
    public void Every_rule_stands_at_its_place_in_the_table_with_a_code_of_its_own()
    {
        Assert.Equal(Enum.GetValues<CheckRule>(), CheckRules.All.Select(one => one.Rule));
        Assert.Equal(CheckRules.All.Count, CheckRules.All.Select(one => one.Code).Distinct().Count());
        Assert.All(CheckRules.All, one => Assert.Same(one, CheckRules.Of(one.Rule)));
        Assert.All(CheckRules.All.Where(one => one.Severity != CheckSeverity.Error), one => Assert.True(one.MayPass));
    }

    private static Edition Edition(string html) => Items.Drafted(Items.Content with { Html = html });

    private static CheckStanding Standing(Edition edition, params CheckAnswer[] said) =>
        new(new CheckReport(edition.ContentHash, "", EditionChecks.Of(edition.Content(), Checked.NoList)), said, edition);

    private static (CheckFinding Error, CheckFinding Warning) Both(Edition edition)
    {
        var standing = Standing(edition);
        return (standing.OpenErrors[0], standing.OpenWarnings.Count > 0 ? standing.OpenWarnings[0] : null!);
    }

    private static CheckSaying By(Guid person, string reason = "处罚决定依法公开") => new(Guid.NewGuid(), person, reason, Items.Noon);
}

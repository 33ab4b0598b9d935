using Tongming.Requests.Papers;

namespace Tongming.Tests.Requests.Papers;

public sealed class PaperKindTests
{
    [Fact]
    public void There_are_28_papers_and_each_is_found_by_its_code()
    {
        Assert.Equal(28, PaperKinds.All.Count);
        Assert.All(PaperKinds.All, kind => Assert.Equal(kind, PaperKinds.WithCode(kind.Code())));
        Assert.Equal(("T03", "补正告知书"), (PaperKind.T03.Code(), PaperKind.T03.Name()));
        Assert.Equal(PaperKind.T28, PaperKinds.WithCode("T28"));
        Assert.All(["T3", "t03", "T29", "T00", ""], code => Assert.Null(PaperKinds.WithCode(code)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((PaperKind)29).Name());
    }

    [Fact]
    public void No_two_papers_have_the_same_name() => Assert.Equal(28, PaperKinds.All.Select(kind => kind.Name()).Distinct().Count());

    [Theory]
    [InlineData(PaperKind.T02, PaperClass.Unnumbered)]
    [InlineData(PaperKind.T03, PaperClass.Notice)]
    [InlineData(PaperKind.T06, PaperClass.Letter)]
    [InlineData(PaperKind.T11, PaperClass.Reply)]
    [InlineData(PaperKind.T22, PaperClass.Reply)]
    [InlineData(PaperKind.T27, PaperClass.Unnumbered)]
    public void Replies_notices_and_letters_are_numbered_apart(PaperKind kind, PaperClass expected) => Assert.Equal(expected, kind.Class());

    [Fact]
    public void Decisions_need_a_relief_paragraph_and_notices_on_the_way_do_not() =>
        Assert.Equal(
            "T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22",
            string.Join(' ', PaperKinds.All.Where(kind => kind.NeedsRelief()).Select(kind => kind.Code()))
        );

    [Fact]
    public void Papers_to_others_hide_who_asked()
    {
        var hiding = PaperKinds.All.Where(kind => kind.HidesApplicant()).ToList();
        Assert.Equal([PaperKind.T06, PaperKind.T08, PaperKind.T09, PaperKind.T22], hiding);
        var applicant = PaperFields.Find("申请人")!;
        Assert.False(PaperContents.Permits(PaperKind.T06, applicant));
        Assert.True(PaperContents.Permits(PaperKind.T03, applicant));
        foreach (var kind in hiding)
        {
            var contents = PaperContents.Of(kind);
            Assert.DoesNotContain(contents.Required.Concat(contents.IfKnown), field => field.TellsApplicant);
        }
    }
}

using Tongming.Reports;
using Tongming.Requests;
using Tongming.Requests.Replies;

namespace Tongming.Tests.Requests;

public sealed class ReplyKindTests
{
    private static readonly SearchRecord Search = new("档案室、统计数据库", "公报", "承办人", Given.Date("03-05"));

    [Fact]
    public void Every_row_of_the_results_in_table_3_has_a_kind_and_every_kind_a_row()
    {
        var results = Table3Form.Rows.Take(Table3Form.LastResult + 1).Skip(Table3Form.FirstResult).Select(row => row.Name);
        Assert.Equal(results, ReplyKind.All.Select(kind => kind.ReportRow).Distinct());
    }

    [Fact]
    public void Codes_are_unique_and_found_again()
    {
        Assert.Equal(
            "A1 A2 A3 D1 D2 D3 D4 D5 D6 D7 D8 U1 U2 U3 U4 N1 N2 N3 N4 N5 O1 O2 O3",
            string.Join(' ', ReplyKind.All.Select(kind => kind.Code))
        );
        Assert.All(ReplyKind.All, kind => Assert.Same(kind, ReplyKind.Of(kind.Code)));
        Assert.Null(ReplyKind.Find("X1"));
        Assert.Throws<ArgumentException>(() => ReplyKind.Of("X1"));
        Assert.All(RefusalGround.All, ground => Assert.Same(ground, RefusalGround.Of(ground.Code)));
    }

    [Fact]
    public void Who_is_refused_disclosure_must_ask_for_reconsideration_first() =>
        Assert.Equal(
            ["A3", "D1", "D2", "D3", "D4", "D5", "D6", "D7"],
            ReplyKind.All.Where(kind => kind.MustReconsiderFirst).Select(kind => kind.Code)
        );

    [Fact]
    public void Each_of_the_seven_grounds_is_one_kind_of_refusal() =>
        Assert.Equal(RefusalGround.All, ReplyKind.All.Where(kind => kind.Ground is not null).Select(kind => kind.Ground!));

    [Theory]
    [InlineData("A1", null), InlineData("A2", null), InlineData("A3", "request.reply.reason-missing")]
    [InlineData("D6", "request.reply.reason-missing"), InlineData("U1", "request.reply.reason-missing")]
    [InlineData("O1", "request.reply.set-by-act"), InlineData("O2", "request.reply.set-by-act")]
    [InlineData("O3", "request.reply.reason-missing")]
    public void Without_a_reason(string code, string? refusal) =>
        Assert.Equal(refusal, CloseRule.WhatIsMissing(new DecisionDraft(ReplyKind.Of(code), "hash"), false)?.Code);

    [Theory]
    [InlineData("A3", "request.reply.ground-missing"), InlineData("D6", null), InlineData("U1", "request.reply.search-missing")]
    [
        InlineData("U2", null),
        InlineData("N2", "request.reply.earlier-decision-missing"),
        InlineData("U4", "request.reply.correction-missing")
    ]
    public void With_a_reason_alone(string code, string? refusal) => Assert.Equal(refusal, Missing(Draft(code)));

    [Fact]
    public void What_a_kind_needs_completes_it()
    {
        Assert.Null(Missing(Draft("A3") with { Ground = RefusalGround.Secret }));
        Assert.Null(Missing(Draft("U1") with { Search = Search }));
        Assert.Equal("request.reply.search-missing", Missing(Draft("U1") with { Search = Search with { Keywords = "" } }));
        Assert.Null(Missing(Draft("N2") with { EarlierDecision = "某统公复〔2025〕3号，2025年5月6日" }));
        Assert.Null(CloseRule.WhatIsMissing(Draft("U4"), correctionReceived: true));
    }

    [Fact]
    public void A_ground_belongs_to_its_kind()
    {
        Assert.Equal("request.reply.ground-differs", Missing(Draft("D6") with { Ground = RefusalGround.Secret }));
        Assert.Equal("request.reply.ground-not-fitting", Missing(Draft("U3") with { Ground = RefusalGround.Secret }));
        Assert.Null(Missing(Draft("D6") with { Ground = RefusalGround.Process }));
        Assert.Equal(RefusalGround.Process, Draft("D6").StatedGround);
        Assert.Equal("request.reply.hash-missing", Missing(Draft("A2") with { ContentHash = "" }));
    }

    [Fact]
    public void A_search_record_is_read_as_it_was_written()
    {
        Assert.Equal(Search, SearchRecord.Parse(Search.ToText()));
        Assert.Throws<FormatException>(() => SearchRecord.Parse("nothing"));
    }

    private static DecisionDraft Draft(string code) => new(ReplyKind.Of(code), "hash", "理由");

    private static string? Missing(DecisionDraft draft) => CloseRule.WhatIsMissing(draft, false)?.Code;
}

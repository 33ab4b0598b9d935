using System.Text;
using Tongming.Statistics.PxWeb;

namespace Tongming.Tests.Statistics.PxWeb;

public sealed class PxWebRequestTests
{
    [Fact]
    public void An_address_names_codes_lists_format_and_placement()
    {
        var request = Read(
            "valueCodes[sj]=top(3),range(202601, 202603),202606",
            "codelist[dq]=vs_GY01.dq.2",
            "outputvalues[dq]=single",
            "outputformat=CSV",
            "outputFormatParams=usecodes,SeparatorTab",
            "outputFormatParams=IncludeTitle",
            "heading=sj,zb",
            "stub=dq",
            "lang=zh-CN",
            "unknown=1"
        ).Value!;
        Assert.Equal(["sj", "dq"], request.Choices.Select(choice => choice.Dimension));
        Assert.Equal(["top(3)", "range(202601, 202603)", "202606"], request.Choices[0].Expressions);
        Assert.Equal(("vs_GY01.dq.2", true), (request.Choices[1].Codelist, request.Choices[1].Single));
        Assert.Equal(PxWebFormat.Csv, request.Format);
        Assert.Equal(new PxWebStyle(PxWebTexts.Codes, true, '\t'), request.Style);
        Assert.Equal(["sj", "zb"], request.Heading);
        Assert.Equal(["dq"], request.Stub);
    }

    [Theory]
    [InlineData("a,b", "a", "b")]
    [InlineData(" a , ,b,", "a", "b")]
    [InlineData("[a,b],c", "a,b", "c")]
    [InlineData("[a],b],c", "a", "b]", "c")]
    [InlineData("[[x]],y", "[x]", "y")]
    [InlineData("[x", "[x")]
    [InlineData("TOP(2,1),b", "TOP(2,1)", "b")]
    [InlineData("topic(a,b)", "topic(a", "b)")]
    [InlineData("a(1,b)", "a(1", "b)")]
    [InlineData("from(a", "from(a")]
    [InlineData("")]
    public void A_list_is_divided_at_commas_that_stand_alone(string list, params string[] items) =>
        Assert.Equal(items, Read("valuecodes[x]=" + list).Value!.Choices.Single().Expressions);

    [Theory]
    [InlineData("pxweb.parameter", "valuecode[x]=1")]
    [InlineData("pxweb.parameter", "outputvalues[x]=some")]
    [InlineData("pxweb.twice", "valuecodes[x]=1", "VALUECODES[x]=2")]
    [InlineData("pxweb.twice", "outputformat=px", "outputFormat=csv")]
    [InlineData("pxweb.language", "lang=en")]
    [InlineData("pxweb.format", "outputformat=parquet")]
    [InlineData("pxweb.format-params", "outputformat=px", "outputformatparams=usecodes")]
    [InlineData("pxweb.format-params", "outputformat=xlsx", "outputformatparams=separatortab")]
    [InlineData("pxweb.format-params", "outputformat=csv", "outputformatparams=usecodes,usetexts")]
    [InlineData("pxweb.format-params", "outputformat=csv", "outputformatparams=SeparatorTab,SeparatorSpace")]
    [InlineData("pxweb.format-params", "outputformat=csv", "outputformatparams=colour")]
    public void What_is_not_of_the_form_is_refused(string code, params string[] parameters) =>
        Assert.Equal(code, Read(parameters).Refusal?.Code);

    [Fact]
    public void A_body_says_the_same_as_an_address()
    {
        var body = """
            {"selection":[{"variableCode":"sj","valueCodes":["top(3)","a,b"]},
                          {"variableCode":"dq","codelist":"agg_T.dq.1","valueCodes":["00"],"outputValues":"single"},
                          {"variableCode":"zb","codelist":null}],
             "placement":{"heading":["sj"],"stub":["dq","zb"]}}
            """;
        var request = Body(body, "outputformat=px").Value!;
        Assert.Equal(PxWebFormat.Px, request.Format);
        Assert.Equal(["top(3)", "a,b"], request.Choices[0].Expressions);
        Assert.Equal(("agg_T.dq.1", true), (request.Choices[1].Codelist, request.Choices[1].Single));
        Assert.Empty(request.Choices[2].Expressions);
        Assert.Equal(["sj"], request.Heading);
        Assert.Equal(["dq", "zb"], request.Stub);
    }

    [Fact]
    public void An_empty_body_chooses_nothing() => Assert.Empty(Body(" \r\n").Value!.Choices);

    [Fact]
    public void A_body_may_begin_with_a_mark_of_order() =>
        Assert.Equal("x", Body("\uFEFF{\"selection\":[{\"variableCode\":\"x\"}]}").Value!.Choices.Single().Dimension);

    [Theory]
    [InlineData("pxweb.body", "{")]
    [InlineData("pxweb.body", "{\"selection\":[{\"variableCode\":\"\\ud800\"}]}")]
    [InlineData("pxweb.body.member", "[]")]
    [InlineData("pxweb.body.member", "{}")]
    [InlineData("pxweb.body.member", "{\"selection\":{}}")]
    [InlineData("pxweb.body.member", "{\"selection\":[1]}")]
    [InlineData("pxweb.body.member", "{\"selection\":[{\"variableCode\":\"x\",\"valueCodes\":[1]}]}")]
    [InlineData("pxweb.body.member", "{\"selection\":[{\"variableCode\":\"x\",\"codelist\":1}]}")]
    [InlineData("pxweb.body.member", "{\"selection\":[{\"variableCode\":\"x\",\"outputValues\":\"all\"}]}")]
    [InlineData("pxweb.body.member", "{\"selection\":[],\"placement\":[]}")]
    [InlineData("pxweb.body.member", "{\"selection\":[],\"placement\":{\"stub\":\"x\"}}")]
    [InlineData("pxweb.twice", "{\"selection\":[{\"variableCode\":\"x\"},{\"variableCode\":\"x\"}]}")]
    public void A_body_that_is_not_of_the_form_is_refused(string code, string body) => Assert.Equal(code, Body(body).Refusal?.Code);

    [Fact]
    public void Too_many_expressions_are_refused()
    {
        var many = string.Join(',', Enumerable.Repeat("1", PxWebRequest.MostExpressions + 1));
        Assert.Equal("pxweb.expressions", Read("valuecodes[x]=" + many).Refusal?.Code);
        Assert.Equal("pxweb.body", PxWebRequest.Of(new byte[PxWebBody.MostBytes + 1], []).Refusal?.Code);
    }

    [Fact]
    public void A_list_of_tables_is_asked_for_by_words_days_and_pages()
    {
        var asked = Tables("query= 工业 ", "pastDays=3", "includeDiscontinued=true", "pageNumber=2", "pageSize=50", "lang=zh").Value!;
        Assert.Equal(
            new PxWebTablesRequest
            {
                Words = "工业",
                PastDays = 3,
                IncludeDiscontinued = true,
                PageNumber = 2,
                PageSize = 50,
            },
            asked
        );
        foreach (var wrong in new[] { "pastDays=0", "pageNumber=-1", "pageSize=1001", "includeDiscontinued=2" })
            Assert.Equal("pxweb.parameter", Tables(wrong).Refusal?.Code);
    }

    internal static KeyValuePair<string, string>[] Pairs(params IReadOnlyList<string> parameters) =>
        [
            .. parameters.Select(one =>
                KeyValuePair.Create(
                    one[..one.IndexOf('=', StringComparison.Ordinal)],
                    one[(one.IndexOf('=', StringComparison.Ordinal) + 1)..]
                )
            ),
        ];

    private static Outcome<PxWebRequest> Read(params string[] parameters) => PxWebRequest.Of(Pairs(parameters));

    private static Outcome<PxWebRequest> Body(string body, params string[] parameters) =>
        PxWebRequest.Of(Encoding.UTF8.GetBytes(body), Pairs(parameters));

    private static Outcome<PxWebTablesRequest> Tables(params string[] parameters) => PxWebTablesRequest.Of(Pairs(parameters));
}

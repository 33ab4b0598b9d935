using System.Xml.Linq;
using Tongming.Web.Requests;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Requests;

public sealed class RequestTextTests
{
    private static readonly Dictionary<string, string> Sentences = XDocument
        .Parse(Tree.Read("src/Tongming.Web/Requests/RequestText.resx"))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static readonly IReadOnlyList<string> Law =
    [
        .. Tree.WithEnding(".cs").Where(file => file.StartsWith("src/Tongming/Requests/", StringComparison.Ordinal)).Select(Tree.Read),
    ];

    private static readonly IReadOnlySet<string> Codes = Law.SelectMany(text => RefusalsInCode.Codes(text, "request.")).ToHashSet();

    [Fact]
    public void Every_refusal_of_requests_has_its_sentence()
    {
        Assert.NotEmpty(Codes);
        Assert.Empty(Codes.Except(Sentences.Keys));
    }

    [Fact]
    public void Every_sentence_belongs_to_a_refusal() => Assert.Empty(Sentences.Keys.Except(Codes));

    [Fact]
    public void Every_sentence_is_plain_Chinese_that_ends() =>
        Assert.All(
            Sentences.Values,
            sentence => Assert.True(sentence.EndsWith('。') && (sentence[0] == '“' || sentence[0] > '\u4e00'), sentence)
        );

    [Fact]
    public void No_sentence_names_more_than_its_refusal_gives() =>
        Assert.Empty(
            from text in Law
            from made in RefusalsInCode.Made(text)
            where made.Code.StartsWith("request.", StringComparison.Ordinal)
            where Sentences[made.Code].Contains($"{{{made.Arguments}}}", StringComparison.Ordinal)
            select made
        );

    [Fact]
    public void What_is_found_in_code_is_what_stands_there()
    {
        const string code = "return new Refusal(\"a.b\", One(x, y), z); var t = \"a.c\"; new Refusal(\"a.d\")";
        Assert.Equal([("a.b", 2), ("a.d", 0)], RefusalsInCode.Made(code));
        Assert.Equal(["a.b", "a.c", "a.d"], RefusalsInCode.Codes(code, "a."));
    }

    [Fact]
    public void Days_are_written_as_people_write_them() =>
        Assert.Equal(
            "答复期限已于2026年3月2日届满，不能再延长。请尽快答复申请人。",
            RequestText.Say(new Refusal("request.deadline.passed", new DateOnly(2026, 3, 2)))
        );

    [Fact]
    public void A_code_without_sentence_is_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => RequestText.Say(new Refusal("request.no-such-thing")));
}

using FsCheck;
using FsCheck.Fluent;
using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class NormalisingProperties
{
    private static readonly string[] Fragments =
    [
        "总体情况",
        "區(qū)",
        "領(lǐng)",
        "統(tǒng)",
        "計(jì)",
        "導(dǎo)",
        "數(shù)據(jù)",
        "和(he)(he)",
        "規范性文件",
        "復議后",
        "乾淨",
        "隨著",
        "（一）",
        "１２",
        "３．５％",
        "，",
        "。",
        "：",
        "“三审三校”",
        "?！敝贫?",
        "?!",
        " ",
        "  ",
        "　",
        "\t",
        "\n",
        "\r\n",
        "\f",
        "|",
        "0",
        "00",
        "-3-",
        "-",
        "[bookmark: _GoBack]",
        "<o:p></o:p>",
        "</p>",
        "&nbsp;",
        "&#8203;",
        "&amp;nbsp;",
        "@@",
        "\u200b",
        "\ufeff",
        "\uf0b7",
        "\n\ue4c6",
        "\u2f00",
        "⾏",
        "\n分享:\n",
        "\n当前位置:首页 > 公开\n",
        "\n发布日期:2021-02-03 浏览次数: 字体:[ ]\n",
        "FM(调频)",
        "(app)",
        "abc",
        "(",
        ")",
        "&",
        "<",
        "\ud840\udc00",
    ];

    // Every other text has glosses enough for them to be taken for what they are.
    private const string Glosses = "區(qū)領(lǐng)導(dǎo)統(tǒng)計(jì)認(rèn)貫(guàn)徹(chè)報(bào)據(jù)";

    private static readonly Arbitrary<string> Texts = Gen.Elements(Fragments)
        .ListOf()
        .SelectMany(list => Gen.Elements("", Glosses).Select(start => start + string.Concat(list)))
        .ToArbitrary();

    [Fact]
    public void Every_character_keeps_an_origin_that_it_was_made_of() =>
        Check200(text =>
        {
            var result = Normalising.Apply(text).Text;
            return Taking.Origins(result) is var origins
                && origins.Zip(origins.Skip(1)).All(pair => pair.First <= pair.Second)
                && origins[^1] == text.Length
                && Enumerable.Range(0, result.Text.Length).All(index => IsMadeOf(result.Text[index], text[origins[index]]));
        });

    [Fact]
    public void Each_step_alone_keeps_the_origins_too() =>
        Check200(text =>
            Normalising.Steps.All(step =>
            {
                var result = Taking.Step(step.Name, text).Text;
                return Enumerable.Range(0, result.Text.Length).All(index => IsMadeOf(result.Text[index], text[result.OriginOf(index)]));
            })
        );

    [Fact]
    public void Steps_compose_as_their_origins_do() =>
        Check200(text =>
        {
            var layout = Taking.AllBut("spaces", text);
            var prose = Normalising.Step("spaces").Apply(new Normalised(MappedText.Same(layout.Text.Text), []));
            var whole = Normalising.Apply(text);
            return whole.Text.Text == prose.Text.Text
                && Taking.Origins(whole.Text).SequenceEqual(Taking.Origins(prose.Text).Select(layout.Text.OriginOf));
        });

    [Theory]
    [InlineData("traditional"), InlineData("width"), InlineData("spaces"), InlineData("crumbs"), InlineData("shifted-gbk")]
    public void Taking_a_step_twice_is_taking_it_once(string step) =>
        Check200(text =>
        {
            var once = Taking.Words(step, text);
            return Taking.Words(step, once) == once;
        });

    [Fact]
    public void Every_note_shows_words_that_stand_in_the_text_as_read() =>
        Check200(text =>
            Normalising
                .Apply(text)
                .Notes.All(note =>
                    note.Count > 0
                    && note.First.Length > 0
                    && note.First.End <= text.Length
                    && IsMadeOf(note.Example[0], text[note.First.Start])
                )
        );

    // An entity is one character made of its first one; a blank is made of any blank; a character of two simplified
    // forms is made by its neighbours.
    private static bool IsMadeOf(char result, char origin) =>
        result == origin
        || origin == '&'
        || "乾著".Contains(origin)
        || (char.IsWhiteSpace(result) && char.IsWhiteSpace(origin))
        || Normalising.Apply($"{origin}").Text.Text == $"{result}"
        || Taking.Words("width", $"{origin}") == $"{result}";

    private static void Check200(Func<string, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Texts, holds));
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tongming.Texts.PersonalData;

namespace Tongming.Tests.Texts.PersonalData;

public sealed class PersonalDataProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "138",
            "0013",
            "8000",
            "13800138000",
            "110101199003078881",
            "34010419850228103",
            "X",
            "6222020212345678909",
            "91340100MA2ABCDE0T",
            "a@example.com",
            "皖A12345",
            "申请人：",
            "王小明",
            "０５５１",
            "-62345678",
            " ",
            "－",
            "\u200b",
            "，",
            "\n",
            "元",
            "@",
            ".",
            "的"
        )
        .ListOf()
        .Select(pieces => string.Concat(pieces))
        .ToArbitrary();

    [Fact]
    public void Matches_lie_in_the_text_one_behind_the_other() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Texts,
                text =>
                {
                    var end = 0;
                    foreach (var match in PersonalDataFinder.Find(text))
                    {
                        if (match.Start < end || match.Length < 1 || match.End > text.Length)
                            return false;
                        end = match.End;
                    }

                    return true;
                }
            )
        );

    [Fact]
    public void What_is_masked_is_found_no_more() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Texts,
                text => PersonalDataFinder.Find(text).All(match => match.IsOnlyFlagged || PersonalDataFinder.Find(match.Masked).Count == 0)
            )
        );

    /// <summary>A check digit finds every single wrong digit, so that exactly one of the eleven last characters fits.</summary>
    [Fact]
    public void One_last_character_of_an_id_number_fits() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Gen.Choose(0, 20_000).Zip(Gen.Choose(0, 999)).ToArbitrary(),
                drawn =>
                {
                    var born = new DateOnly(1950, 1, 1).AddDays(drawn.Item1);
                    var start = "340104" + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + $"{drawn.Item2:D3}";
                    return "0123456789X".Count(last =>
                            PersonalDataFinder.Find("身份证" + start + last).Any(one => one.Kind == PersonalDataKind.IdNumber)
                        ) == 1;
                }
            )
        );
}

using FsCheck;
using FsCheck.Fluent;
using Tongming.Publications.Catalogue;
using static Tongming.Tests.Publications.Catalogue.Rows;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Catalogue;

public sealed class CatalogueProperties
{
    // Few names, so that lines of equal levels occur often.
    private static readonly Gen<List<CatalogueEntry>> Catalogues =
        from numbers in Gen.Choose(0, 5).Zip(Gen.Choose(1, 3)).ListOf()
        select numbers
            .Select((one, i) => Entry(Bulletin with { Level3 = $"第{one.Item1}项", Content = $"内容{one.Item2}" }, order: i))
            .ToList();

    [Fact]
    public void What_is_neither_added_nor_removed_is_in_both() =>
        Holds(
            (before, after) =>
            {
                var difference = CatalogueDifference.Between(before, after);
                return after.Count - difference.Added.Count == before.Count - difference.Removed.Count
                    && difference.Changed.Select(one => one.Before).Distinct().Count() == difference.Changed.Count
                    && difference.Changed.All(one => one.Fields.Count > 0 && !difference.Added.Contains(one.After));
            }
        );

    [Fact]
    public void Looked_at_the_other_way_round_what_was_added_was_removed() =>
        Holds(
            (before, after) =>
            {
                var (there, back) = (CatalogueDifference.Between(before, after), CatalogueDifference.Between(after, before));
                return there.Added.SequenceEqual(back.Removed) && there.Removed.SequenceEqual(back.Added);
            }
        );

    [Fact]
    public void A_catalogue_that_was_carried_over_says_the_same() =>
        Holds(
            (before, _) =>
                CatalogueDifference.Between(before, [.. before.Select(entry => Ok(entry.CarryInto(2026, Guid.NewGuid())))]).IsEmpty
        );

    private static void Holds(Func<List<CatalogueEntry>, List<CatalogueEntry>, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Catalogues.Two().ToArbitrary(), pair => holds(pair.Item1, pair.Item2))
        );
}

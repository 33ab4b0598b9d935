using Tongming.Publications.Catalogue;
using Tongming.Publications.Limits;
using static Tongming.Tests.Publications.Catalogue.Rows;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Catalogue;

public sealed class CatalogueTests
{
    [Theory]
    [InlineData(CatalogueField.Level1, "catalogue.level-missing")]
    [InlineData(CatalogueField.Level2, "catalogue.level-missing")]
    [InlineData(CatalogueField.Content, "catalogue.content-missing")]
    [InlineData(CatalogueField.Subject, "catalogue.subject-missing")]
    [InlineData(CatalogueField.Basis, "catalogue.basis-missing")]
    [InlineData(CatalogueField.Channels, "catalogue.channel-missing")]
    public void A_row_says_what_of_whom_on_what_basis_and_where(CatalogueField field, string code)
    {
        var row = field switch
        {
            CatalogueField.Level1 => Bulletin with { Level1 = " " },
            CatalogueField.Level2 => Bulletin with { Level2 = "" },
            CatalogueField.Content => Bulletin with { Content = "" },
            CatalogueField.Subject => Bulletin with { Subject = "" },
            CatalogueField.Basis => Bulletin with { Basis = "" },
            _ => Bulletin with { Channels = " 、" },
        };
        Assert.Equal(code, Refused(row.Check()));
        Assert.Equal(code, Refused(CatalogueEntry.Enter(Guid.NewGuid(), Body, 2026, row, 1)));
        Assert.Equal(code, Refused(Entry().Change(row)));
    }

    [Fact]
    public void A_row_has_its_limits()
    {
        Ok((Bulletin with { Level3 = "" }).Check());
        Assert.Equal("catalogue.too-long", Refused((Bulletin with { Level3 = new string('统', 61) }).Check()));
        Assert.Equal("catalogue.too-long", Refused((Bulletin with { ConsultationPhone = new string('1', 101) }).Check()));
        Assert.Equal("catalogue.article20", Refused((Bulletin with { Article20 = 16 }).Check()));
        Assert.Equal(["政府网站", "微信公众号"], (Bulletin with { Channels = "政府网站， 微信公众号；" }).ChannelNames);
    }

    [Fact]
    public void A_row_may_be_stricter_than_the_law_but_not_laxer()
    {
        Assert.Equal("publication.limit.longer-than-law", Refused((Bulletin with { LimitLength = 21 }).Check()));
        var strict = Bulletin with { LimitLength = 5 };
        Assert.Equal(5, Ok(strict.LimitIn(BodyTimeLimits.AsInRuleBook)).Length);
        var ten = Ok(BodyTimeLimits.AsInRuleBook.Set(TimeLimitKind.Proactive, 10));
        Assert.Equal(10, Ok(Bulletin.LimitIn(ten)).Length);
        Assert.Equal("自信息形成或者变更之日起5个工作日内", CatalogueFields.ValueOf(strict, CatalogueField.Limit));
    }

    [Fact]
    public void Rows_are_equal_where_all_fields_are()
    {
        Assert.Equal(Bulletin, Bulletin with { Channels = "政府网站" });
        Assert.NotEqual(Bulletin, Bulletin with { LimitKind = TimeLimitKind.Procurement });
        Assert.NotEqual(Bulletin, Bulletin with { PersonId = First });
        Assert.Equal("统计数据 / 年度数据 / 统计公报", Bulletin.Path);
        Assert.Equal("统计数据 / 年度数据", (Bulletin with { Level3 = " " }).Path);
        Assert.Equal(CatalogueFields.All.Count, CatalogueFields.All.Select(CatalogueFields.NameOf).Distinct().Count());
    }

    [Fact]
    public void An_entry_is_changed_arranged_and_carried_into_the_next_year()
    {
        var entry = Entry();
        Ok(entry.Change(Bulletin with { SectionId = Section, PersonId = First }));
        entry.Arrange(7);
        Assert.Equal((7, 2), (entry.Order, entry.Version));
        Assert.Equal("catalogue.same-year", Refused(entry.CarryInto(2025, Guid.NewGuid())));
        var next = Ok(entry.CarryInto(2026, Guid.NewGuid()));
        Assert.Equal((2026, entry.LineId, entry.Row, 7), (next.Year, next.LineId, next.Row, next.Order));
        Assert.NotEqual(entry.Id, next.Id);
    }

    [Fact]
    public void Two_years_differ_by_what_was_added_removed_and_changed_field_by_field()
    {
        var (kept, gone) = (Entry(), Entry(Bulletin with { Level3 = "月报" }, order: 2));
        var changed = Ok(kept.CarryInto(2026, Guid.NewGuid()));
        Ok(changed.Change(kept.Row with { LimitLength = 10, Level3 = "公报", Channels = "政府网站,微信公众号" }));
        var added = Entry(Bulletin with { Level3 = "年鉴" }, 2026, 2);
        var difference = CatalogueDifference.Between([kept, gone], [changed, added]);
        Assert.Equal([added], difference.Added);
        Assert.Equal([gone], difference.Removed);
        var one = Assert.Single(difference.Changed);
        Assert.Equal((kept, changed), (one.Before, one.After));
        Assert.Equal(
            [
                new FieldChange(CatalogueField.Level3, "统计公报", "公报"),
                new FieldChange(CatalogueField.Limit, "自信息形成或者变更之日起20个工作日内", "自信息形成或者变更之日起10个工作日内"),
                new FieldChange(CatalogueField.Channels, "政府网站", "政府网站、微信公众号"),
            ],
            one.Fields
        );
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void What_was_read_from_a_file_is_matched_by_its_levels_and_order_is_no_change()
    {
        CatalogueEntry[] before = [Entry(order: 1), Entry(order: 2), Entry(Bulletin with { Level3 = "年鉴" }, order: 3)];
        CatalogueEntry[] after = [Entry(Bulletin with { Level3 = "年鉴" }, 2026, 1), Entry(null, 2026, 2), Entry(null, 2026, 3)];
        Assert.True(CatalogueDifference.Between(before, after).IsEmpty);
        Assert.Equal([before[1]], CatalogueDifference.Between(before, after[..2]).Removed);
    }

    [Fact]
    public void The_fifteen_items_are_numbered_and_cited()
    {
        Assert.Equal(Enumerable.Range(1, 15), Article20Item.All.Select(item => item.Number));
        Assert.Equal(
            ["第二十条第（一）项", "第二十条第（十）项", "第二十条第（十五）项"],
            new[] { 1, 10, 15 }.Select(number => Article20Item.Of(number).Citation)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Article20Item.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Article20Item.Of(16));
    }
}

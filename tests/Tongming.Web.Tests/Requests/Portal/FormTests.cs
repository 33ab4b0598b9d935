using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Requests;
using Tongming.Web.Requests.Portal.Form;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class FormTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    [Fact]
    public async Task The_form_leads_step_by_step_to_a_receipt_with_a_code()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var confirm = await citizen.ReadAsync(citizen.At("confirm"));
        Assert.Contains("演示申请人", confirm.Body!.TextContent);
        Assert.Contains("怎样处理您的个人信息", confirm.Body!.TextContent);

        var receipt = await citizen.ReadAsync(await citizen.SubmitAsync());
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", receipt.QuerySelector(".code-box dd")!.TextContent.Trim());
        var request = Assert.Single(await RequestsAsync(office));
        Assert.Equal(
            ("2025年分行业用电量", "全区，按行业分。", RequestState.Submitted),
            (request.Title, request.Description, request.State)
        );
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_request_and_one_receipt()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var page = await citizen.ReadAsync(citizen.At("confirm"));
        var fields = page.QuerySelectorAll("main form input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        Task<HttpResponseMessage> Send() => citizen.Browser.PostAsync(citizen.At("confirm"), new FormUrlEncodedContent(fields));

        var twice = await Task.WhenAll(Send(), Send());
        var later = await Send();
        Assert.All([.. twice, later], answer => Assert.StartsWith("/requests/receipt/", Citizen.Where(answer)));
        Assert.Single(await RequestsAsync(office));
        Assert.Equal(await citizen.CodeAsync(Citizen.Where(twice[0])), await citizen.CodeAsync(Citizen.Where(later)));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.StartAsync();
        await citizen.StepAsync("kind", new() { ["Class"] = "NaturalPerson" });
        var answer = await citizen.SendAsync(
            "identity",
            new()
            {
                ["Name"] = "演示申请人",
                ["ProofKind"] = "居民身份证",
                ["ProofNumber"] = "12345",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RunningOffice.ReadAsync(answer);
        Assert.Contains("18 位", page.QuerySelector(".problems")!.TextContent);
        Assert.Equal("演示申请人", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        var again = await citizen.ReadAsync(citizen.At("identity"));
        Assert.Equal("12345", again.QuerySelector("input[name=ProofNumber]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Going_back_keeps_what_was_typed_on_the_page_that_is_left()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.StartAsync();
        await citizen.StepAsync("kind", new() { ["Class"] = "Business" });
        var back = await citizen.SendAsync("identity", new() { ["Name"] = "演示公司" }, "back");
        Assert.Equal(citizen.At("kind"), Citizen.Where(back));
        var page = await citizen.ReadAsync(citizen.At("identity"));
        Assert.Equal("演示公司", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[name=Representative]"));
    }

    [Fact]
    public async Task A_later_step_cannot_be_opened_before_the_earlier_ones_are_done()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.StartAsync();
        Assert.Equal(citizen.At("kind"), Citizen.Where(await citizen.Browser.GetAsync(citizen.At("confirm"))));
    }

    [Fact]
    public async Task Several_matters_become_several_requests_of_one_application()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var first = new Dictionary<string, string>
        {
            ["title-0"] = "甲",
            ["number-0"] = "统字〔2025〕3号",
            ["text-0"] = "",
        };
        Assert.Equal(citizen.At("matters"), Citizen.Where(await citizen.SendAsync("matters", first, "add")));
        var wrong = await citizen.SendAsync(
            "matters",
            new(first)
            {
                ["title-1"] = "",
                ["number-1"] = "",
                ["text-1"] = "",
            }
        );
        Assert.Contains("事项 2", await Citizen.Problems(wrong));
        await citizen.StepAsync(
            "matters",
            new(first)
            {
                ["title-1"] = "",
                ["number-1"] = "",
                ["text-1"] = "乙的描述",
            }
        );
        await citizen.SubmitAsync();

        var requests = await RequestsAsync(office);
        Assert.Equal(2, requests.Count);
        Assert.Single(requests.Select(request => request.ApplicationId).Distinct());
        Assert.Contains(requests, request => request.Description == "文号：统字〔2025〕3号");
    }

    [Theory]
    [InlineData("Paper", "EMail", "不能通过")]
    [InlineData("ElectronicFile", "EMail", "请填写电子邮箱")]
    [InlineData("Paper", "Post", "请填写通信地址")]
    public async Task Ways_that_cannot_be_are_refused(string manner, string route, string sentence)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        Assert.Contains(
            sentence,
            await Citizen.Problems(await citizen.SendAsync("obtain", new() { ["Manner"] = manner, ["Route"] = route }))
        );
    }

    [Fact]
    public async Task Personal_data_in_the_description_are_asked_about_and_not_refused()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        await citizen.StepAsync(
            "matters",
            new()
            {
                ["title-0"] = "",
                ["number-0"] = "",
                ["text-0"] = "我的手机 13800138000 登记的企业名录",
            }
        );
        var page = await citizen.ReadAsync(citizen.At("confirm"));
        Assert.Contains("138****8000", page.QuerySelector(".note.amber")!.TextContent);
        await citizen.SubmitAsync();
        Assert.Single(await RequestsAsync(office));
    }

    [Fact]
    public async Task After_half_an_hour_what_was_typed_is_gone_but_the_page_at_hand()
    {
        var time = new OwnTime(TimeProvider.System.GetUtcNow());
        var own = await OwnDatabase.OfAsync(on);
        await using var office = await RunningOffice.StartAsync(own, time);
        using var citizen = new Citizen(office);
        await citizen.StartAsync();
        await citizen.StepAsync("kind", new() { ["Class"] = "NaturalPerson" });
        var page = await citizen.ReadAsync(citizen.At("identity"));
        var hidden = page.QuerySelectorAll("main form input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        time.Present += TimeSpan.FromMinutes(31);
        foreach (var (name, value) in Citizen.Identity)
            hidden[name] = value;
        var answer = await citizen.Browser.PostAsync(citizen.At("identity"), new FormUrlEncodedContent(hidden));
        Assert.Equal(citizen.At("kind") + "&lost=true", Citizen.Where(answer));
        Assert.Contains("30 分钟", (await citizen.ReadAsync(Citizen.Where(answer))).QuerySelector(".note")!.TextContent);
        await citizen.StepAsync("kind", new() { ["Class"] = "NaturalPerson" });
        Assert.Equal(
            "演示申请人",
            (await citizen.ReadAsync(citizen.At("identity"))).QuerySelector("input[name=Name]")!.GetAttribute("value")
        );

        time.Present += TimeSpan.FromMinutes(31);
        await office.Services.GetRequiredService<Drafts>().RemoveOldAsync(default);
        await using var db = own.Engine.OpenForReading();
        Assert.False(await db.Set<KeptDraft>().AnyAsync(draft => draft.BodyId == office.BodyId));
    }

    [Fact]
    public async Task Drafts_are_stored_encrypted_only()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        await using var db = on.Engine.OpenForReading();
        var draft = await db.Set<KeptDraft>().SingleAsync(draft => draft.BodyId == office.BodyId);
        Assert.DoesNotContain("演示申请人", draft.Sealed);
        await citizen.SubmitAsync();
        Assert.False(await db.Set<KeptDraft>().AnyAsync(draft => draft.BodyId == office.BodyId));
    }

    private async Task<List<InformationRequest>> RequestsAsync(RunningOffice office)
    {
        await using var db = on.Engine.OpenForReading();
        return await db.Set<InformationRequest>().Where(request => request.BodyId == office.BodyId).ToListAsync();
    }
}

public sealed class FormOnSqliteTests(OnSqlite on) : FormTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FormOnPostgresTests(OnPostgres on) : FormTests<OnPostgres>(on), IClassFixture<OnPostgres>;

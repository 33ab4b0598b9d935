using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Files;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Portal;

public abstract class FormFilesTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1A\n"u8.ToArray(), .. new byte[64]];

    [Fact]
    public async Task Wrong_and_large_files_are_refused_in_words_and_the_good_ones_stay()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        var answer = await citizen.UploadAsync(
            citizen.At("materials"),
            new() { ["go"] = "next" },
            ("attachment", "ok.png", Png),
            ("attachment", "large.pdf", new byte[30 * 1024 * 1024]),
            ("attachment", "program.exe", "MZ\0\0\0\0"u8.ToArray())
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problems = await Citizen.Problems(answer);
        Assert.Contains("large.pdf", problems);
        Assert.Contains("20 MB", problems);
        Assert.Contains("program.exe", problems);

        Assert.Equal(citizen.At("confirm"), await citizen.StepAsync("materials", []));
        Assert.Contains("演示申请人", (await citizen.ReadAsync(citizen.At("confirm"))).Body!.TextContent);
        await citizen.SubmitAsync();
        await using var db = on.Engine.OpenForReading();
        var file = Assert.Single(await db.Set<KeptFile>().Where(file => file.BodyId == office.BodyId).ToListAsync());
        Assert.Equal(("ok.png", FilePurposes.OfApplication, FilePurposes.Attachment), (file.Name, file.SubjectKind, file.Purpose));
    }

    [Fact]
    public async Task Whoever_acts_for_somebody_hands_in_the_authority()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var citizen = new Citizen(office);
        await citizen.FillInAsync();
        Assert.Equal(citizen.At("identity"), await citizen.StepAsync("kind", new() { ["Class"] = "NaturalPerson", ["ByAgent"] = "true" }));
        await citizen.StepAsync("agent", new() { ["AgentName"] = "演示受托人", ["AgentPhone"] = "0551-7654321" });
        Assert.Contains("委托书", await Citizen.Problems(await citizen.SendAsync("materials", [])));
        var taken = await citizen.UploadAsync(citizen.At("materials"), new() { ["go"] = "next" }, ("authority", "委托书.png", Png));
        Assert.Equal(citizen.At("confirm"), Citizen.Where(taken));
        await citizen.SubmitAsync();
        await using var db = on.Engine.OpenForReading();
        var application = await db.Set<Application>().SingleAsync(application => application.BodyId == office.BodyId);
        Assert.True(application.HasAgent);
        Assert.Equal("演示受托人", office.Services.GetRequiredService<ApplicantSeal>().Open(application.SealedPerson).AgentName);
    }
}

public sealed class FormFilesOnSqliteTests(OnSqlite on) : FormFilesTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class FormFilesOnPostgresTests(OnPostgres on) : FormFilesTests<OnPostgres>(on), IClassFixture<OnPostgres>;

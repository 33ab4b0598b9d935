using System.Net;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Requests.Templates;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.People;

namespace Tongming.Web.Tests.Requests.Templates;

public abstract class TemplatesApiTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Templates = "/api/v1/desk/request-templates";

    private static byte[] Of(PaperKind kind) => DefaultTemplates.Of(kind).ToArray();

    [Fact]
    public async Task A_template_is_put_downloaded_and_filled_by_a_program()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        Assert.Equal(PaperKinds.All.Count, (await OfficeProgram.GetAsync(head, Templates)).GetArrayLength());
        await OfficeProgram.GetAsync(head, $"{Templates}/T03", HttpStatusCode.NotFound);
        foreach (var version in new[] { 1, 2 })
        {
            var put = await OfficeProgram.UploadAsync(head, $"{Templates}/T03", ("T03.docx", Of(PaperKind.T03)), HttpStatusCode.Created);
            Assert.Equal(version, put.GetProperty("version").GetInt32());
            Assert.Equal(office.PersonOf(Role.OfficeHead).Name, put.GetProperty("putBy").GetString());
        }

        Assert.Equal(Of(PaperKind.T03), await head.GetByteArrayAsync($"{Templates}/T03?version=1"));
        Assert.Equal(Of(PaperKind.T03), await head.GetByteArrayAsync($"{Templates}/T03"));
        Assert.Equal(Of(PaperKind.T03), await head.GetByteArrayAsync($"{Templates}/T03/default"));
        var example = await head.GetAsync($"{Templates}/T03/example");
        Assert.Equal((HttpStatusCode.OK, ReadTemplates.MediaType), (example.StatusCode, example.Content.Headers.ContentType?.MediaType));
        await OfficeProgram.GetAsync(head, $"{Templates}/T03?version=3", HttpStatusCode.NotFound);
        await OfficeProgram.GetAsync(head, $"{Templates}/T99/default", HttpStatusCode.NotFound);
        Assert.Equal([PutTemplate.Act, PutTemplate.Act], await Acts.OnAsync(office.Engine, office.BodyId));
    }

    [Fact]
    public async Task A_template_that_does_not_fit_is_refused_with_all_that_is_wrong()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        var address = $"{Templates}/T14";
        var wrong = await OfficeProgram.UploadAsync(head, address, ("T14.docx", Of(PaperKind.T02)), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("template.wrong", OfficeProgram.CodeOf(wrong));
        Assert.True(wrong.GetProperty("errors").GetArrayLength() > 1);
        await OfficeProgram.UploadAsync(head, address, ("x.docx", [1, 2, 3]), HttpStatusCode.UnprocessableEntity);
        await OfficeProgram.UploadAsync(head, address, ("x.docx", []), HttpStatusCode.UnprocessableEntity);
        var large = new byte[PutTemplate.MostBytes + 1];
        await OfficeProgram.UploadAsync(head, address, ("x.docx", large), HttpStatusCode.RequestEntityTooLarge);
        await OfficeProgram.PostAsync(head, address, new { }, HttpStatusCode.UnsupportedMediaType);
        using var nonsense = new StringContent("nonsense");
        nonsense.Headers.ContentType = new("multipart/form-data");
        await OfficeProgram.ReadAsync(await head.PostAsync(address, nonsense), HttpStatusCode.BadRequest);
        await OfficeProgram.UploadAsync(head, $"{Templates}/T99", ("x.docx", [1]), HttpStatusCode.NotFound);
        await using var db = office.Engine.OpenForReading();
        Assert.False(await db.Set<BodyTemplate>().AnyAsync(one => one.BodyId == office.BodyId));
    }

    [Fact]
    public async Task Templates_are_kept_by_the_head_of_the_own_body_with_a_token()
    {
        await using var office = await RunningOffice.StartAsync(on);
        await using var other = await RunningOffice.StartAsync(on);
        var (address, file) = ($"{Templates}/T03", ("T03.docx", Of(PaperKind.T03)));
        using var registrar = await OfficeProgram.OfAsync(office, Role.Registrar);
        var refused = await OfficeProgram.UploadAsync(registrar, address, file, HttpStatusCode.Forbidden);
        Assert.Equal("template.not-permitted", OfficeProgram.CodeOf(refused));
        await OfficeProgram.GetAsync(registrar, $"{address}/default", HttpStatusCode.Forbidden);
        using var browser = await office.SignInAsync(Role.OfficeHead);
        var byCookie = await OfficeProgram.UploadAsync(browser, address, file, HttpStatusCode.Forbidden);
        Assert.Equal("token.needed", OfficeProgram.CodeOf(byCookie));
        using var head = await OfficeProgram.OfAsync(office, Role.OfficeHead);
        await OfficeProgram.UploadAsync(head, address, file, HttpStatusCode.Created);
        using var foreign = await OfficeProgram.OfAsync(other, Role.OfficeHead);
        await OfficeProgram.GetAsync(foreign, address, HttpStatusCode.NotFound);
    }
}

public sealed class TemplatesApiOnSqliteTests(OnSqlite on) : TemplatesApiTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class TemplatesApiOnPostgresTests(OnPostgres on) : TemplatesApiTests<OnPostgres>(on), IClassFixture<OnPostgres>;

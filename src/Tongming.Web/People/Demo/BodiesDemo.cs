using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.People.Setup;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;

namespace Tongming.Web.People.Demo;

/// <summary>The demo's two bodies, one above the other, and the sections of the lower one.</summary>
internal sealed class BodiesDemo : IDemoSource
{
    private static readonly string[] SectionNames = ["办公室", "综合统计科", "企业统计科", "住户调查科", "法规科"];

    public int Order => 0;

    public async Task FillAsync(DemoOffice office, CancellationToken cancel)
    {
        var superior = NewBody(
            office,
            "演示区人民政府办公室",
            "演政办公开",
            "演示路1号 区政府办公楼，工作日 9:00–17:00，电话 0000-0000001"
        );
        var body = NewBody(office, "演示区统计局", "演统公开", "演示路2号 统计局一楼，工作日 9:00–17:00，电话 0000-0000002");
        body.PutBelow(superior.Id);
        var sections = SectionNames.Select(name => new Section(body.Id, Guid.CreateVersion7(office.Now.Instant), name)).ToList();
        sections.Add(new Section(superior.Id, Guid.CreateVersion7(office.Now.Instant), "政务公开科"));
        var saved = await office.Changes.SaveAsync<Body>(
            async db =>
            {
                if (await db.Set<Person>().AnyAsync(CancellationToken.None))
                    return new Refusal("setup.done");
                db.AddRange(superior, body);
                db.AddRange(sections);
                var program = Actor.Program(Guid.Empty);
                db.Record(
                    PeopleLedger.OnInstallation(program, office.Now, "installation.set-up").With(("demo", true)) with
                    {
                        Token = InstallEmpty.Token,
                    }
                );
                db.Record(PeopleLedger.OnBody(program, office.Now, superior, "body.founded"));
                db.Record(PeopleLedger.OnBody(program, office.Now, body, "body.founded"));
                return body;
            },
            cancel
        );
        if (!saved.Succeeded)
            throw new InvalidOperationException(saved.Refusal.Code);
        (office.BodyId, office.SuperiorId) = (body.Id, superior.Id);
        foreach (var section in sections)
            office.Sections.Add(section.Name, section.Id);
    }

    private static Body NewBody(DemoOffice office, string name, string code, string contact)
    {
        var body = new Body(Guid.CreateVersion7(office.Now.Instant), name, code);
        body.Describe("演示区人民政府", "演示区人民法院", "演示区行政复议网上平台（演示）", contact);
        body.MarkAsDemo();
        return body;
    }
}

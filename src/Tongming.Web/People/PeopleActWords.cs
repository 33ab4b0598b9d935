using Tongming.Web.Platform.Ledger;

namespace Tongming.Web.People;

/// <summary>The acts of this module in words.</summary>
internal static class PeopleActWords
{
    public static IReadOnlyList<ActWord> All { get; } =
    [
        new("installation.set-up", "安装"),
        new("body.founded", "建立机关"),
        new("body.changed", "修改机关"),
        new("section.opened", "设置科室"),
        new("section.renamed", "科室改名"),
        new("section.closed", "停用科室"),
        new("person.hired", "添加人员"),
        new("person.changed", "修改人员"),
        new("person.left", "办理离岗"),
        new("person.roles-given", "分配角色"),
        new("person.password-reset", "重设密码"),
        new("person.password-changed", "修改密码"),
        new("person.unlocked", "解除锁定"),
        new("person.substitute-named", "指定代理人"),
        new("person.substitution-ended", "撤销代理"),
        new("person.two-factor-on", "开启两步验证"),
        new("person.two-factor-off", "关闭两步验证"),
        new("person.token-made", "生成接口令牌"),
        new("person.token-used", "使用接口令牌（当日第一次）"),
        new("person.token-revoked", "吊销接口令牌"),
        new("person.signed-in", "登录"),
        new("person.signed-out", "退出登录"),
        new("person.sign-in-failed", "登录失败"),
        new("person.locked", "帐号锁定"),
    ];
}

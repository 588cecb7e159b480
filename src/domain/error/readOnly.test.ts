import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changing } from './readOnly';

describe('a command that only looks', () => {
  it.each([
    'kubectl get pods -n <ns> -o wide | grep -v Running',
    "kubectl get secret <secret> -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -enddate",
    'openssl s_client -connect <host>:443 </dev/null 2>/dev/null | openssl x509 -noout -dates',
    'kubectl auth can-i create deployments -n <ns>',
    "kubectl get events --field-selector 'reason=FailedCreate;type!=Normal'",
    "psql -h <host> -U <user> -c 'select state, count(*) from pg_stat_activity group by 1'",
    'psql "$URL" -X -c "select pg_size_pretty(pg_database_size(current_setting(\'x\')));" | head -5',
    'psql -c "show max_connections" -c "explain select id from orders where id in (1, 2)"',
    "mysql -h <host> -e 'show full processlist'",
    'aws sts get-caller-identity --query Arn',
    'aws service-quotas list-service-quotas --service-code ec2 --region eu-central-1',
    'aws ec2 describe-subnets --filters Name=vpc-id,Values=<vpc>',
    'aws iam get-role --role-name <role>',
    'gcloud compute regions describe <region> --format=json',
    'gcloud logging read "severity>=ERROR" --limit 20',
    'az role assignment list --assignee <who> -o table',
    'az network vnet subnet show --ids <id>',
    'vault token lookup',
    'vault policy read <policy>',
    'vault kv metadata get secret/<path>',
    'argocd app diff <app>',
    'argocd app get <app> --hard-refresh',
    'kafka-acls --bootstrap-server <host>:9092 --list --topic <topic>',
    'kafka-consumer-groups.sh --bootstrap-server <host>:9092 --describe --group <group>',
    'cosign verify --key <key> <image>',
    'docker buildx imagetools inspect <image>',
    'docker ps -a && docker system df',
    'npm view <package> versions --json',
    'npm ls <package>',
    'git branch -vv',
    'git branch --contains <commit>',
    "git log -5 --format='%h %s' -- <path>",
    'git config --get remote.origin.url',
    'curl -sSIL -m 5 -H "Host: x" https://<host>/',
    "date -u -d '2 hours ago' +%FT%TZ",
    "grep -c 'a > b; rm' <file>",
  ])('may stand: %s', (run) => {
    expect(changing(run)).toBeUndefined();
  });

  it.each([
    'kubectl delete pod <pod>',
    'kubectl get pods; kubectl delete pod <pod>',
    'kubectl get pods | xargs kubectl delete',
    'kubectl get pods > pods.txt',
    'kubectl get pods $(rm -rf .)',
    'kubectl get pods "$(rm -rf .)"',
    'kubectl get pods `rm -rf .`',
    'kubectl get pods & rm -rf .',
    'kubectl get pods\nrm -rf .',
    'kubectl exec <pod> -- ls',
    'kubectl apply -f deploy.yaml',
    'openssl x509 -in a.pem -out b.pem',
    'curl -sI -X DELETE https://harbourline.example',
    'sort -o pods.txt pods.txt',
    'kubectl-delete get pods',
    'kubectl apply --dry-run=server --dry-run=none -f deploy.yaml',
    'kubectl cluster-info dump --output-directory=/tmp/x',
    "kubectl get pods -o 'unclosed",
    '',
    'psql',
    'psql -h <host>',
    'psql -f fix.sql',
    'psql -c "select 1" -f fix.sql',
    'psql -c "select 1" -o out.txt',
    "psql -c 'delete from orders'",
    "psql -c 'select 1; delete from orders'",
    "psql -c 'select * into copy_of from orders'",
    "psql -c 'select * from orders for update'",
    "psql -c 'select pg_terminate_backend(17)'",
    "psql -c 'select pg_catalog.pg_terminate_backend (17)'",
    "psql -c 'select pg_terminate_backend/**/(17)'",
    'psql -c \'select "pg_terminate_backend"(17)\'',
    "psql -c 'select nextval($$a$$)'",
    "psql -c 'with gone as (delete from orders returning *) select * from gone'",
    "psql -c 'explain analyze delete from orders'",
    "psql -c '\\\\! rm -rf .'",
    "psql -c 'set role admin'",
    "mysql -e 'kill 17'",
    "mysql -e 'select 1 into outfile 1'",
    'aws ec2 terminate-instances --instance-ids <id>',
    'aws iam create-role --role-name x',
    'aws secretsmanager get-secret-value --secret-id x',
    'aws s3 cp s3://a/b .',
    'aws s3api get-object --bucket a --key b c',
    'aws sts get-session-token',
    'aws ec2 describe-instances --endpoint-url https://elsewhere.example',
    'aws --debug ec2 describe-instances',
    'gcloud compute ssh describe',
    'gcloud compute instances delete <name>',
    'gcloud auth print-access-token',
    'gcloud projects add-iam-policy-binding x',
    'gcloud compute instances list --flags-file=x.yaml',
    'az role assignment create --assignee x',
    'az keyvault secret show --name x',
    'az rest --method delete --url x',
    'vault token renew',
    'vault write secret/x a=b',
    'vault kv get secret/x',
    'vault read database/creds/admin',
    'argocd app sync <app>',
    'argocd app delete <app>',
    'kafka-acls --bootstrap-server x --add --allow-principal User:x',
    'kafka-acls --bootstrap-server x --list --remove --force',
    'kafka-consumer-groups --describe --group g --reset-offsets --execute',
    'kafka-topics --bootstrap-server x',
    'cosign sign <image>',
    'cosign verify --output-file x <image>',
    'docker run <image>',
    'docker system prune',
    'docker pull <image>',
    'npm install',
    'npm ls && npm publish',
    'npm config set registry x',
    'npm audit fix',
    'git push',
    'git branch -D <branch>',
    'git branch -vv new-branch',
    'git branch --contains x -D y',
    'git remote -v update',
    'git ls-remote --upload-pack=reboot x',
    "git ls-remote 'ext::sh -c reboot'",
    'git log --output=x',
    'git -c core.pager=reboot log',
    'git config --get x --unset y',
    'git tag --list x -d y',
    'curl https://<host>/',
    'curl -sIo out https://<host>/',
    'curl -sIX DELETE https://<host>/',
    'curl -kI https://<host>/',
    'curl -sI https://<host>/ -w "%output{x}"',
    'curl -sI https://<host>/ --next -d a=b https://<host>/',
    'date 112203042026',
    'date --set=now',
    'uniq in.txt out.txt',
    'sort -uo pods.txt pods.txt',
    "awk 'BEGIN { system(1) }'",
    'xargs rm',
    'cat x | sh',
    'cat <(reboot)',
    'cat "${x:=y}"',
    "cat $'a'",
  ])('may not: %s', (run) => {
    expect(changing(run)).toBeDefined();
  });

  it('may be joined to another only when that one looks too', () => {
    const joints = fc.constantFrom(';', '|', '&&', '||', '&', '\n', ' ; ');
    const looks = fc.constantFrom('kubectl get pods', 'git log -5', "grep 'a;b' x", 'df -h');
    const writes = fc.constantFrom('rm -rf x', 'kubectl delete pod x', 'tee x', 'git push', 'sh');
    fc.assert(
      fc.property(looks, joints, writes, (look, joint, write) => {
        expect(changing(look)).toBeUndefined();
        expect(changing(`${look}${joint}${look}`)).toBeUndefined();
        expect(changing(`${look}${joint}${write}`)).toBeDefined();
        expect(changing(`${write}${joint}${look}`)).toBeDefined();
      }),
    );
  });

  it('is refused or allowed, and never breaks, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(changing(`${text} $(reboot)`)).toBeDefined();
        expect(changing(`kubectl delete ${text}`)).toBeDefined();
      }),
    );
  });
});
